import { Phone } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk } from '../../mirror';
import { EmptyState } from '../../ui';
import { BasicCalls } from './BasicCalls';
import { CallCard } from './CallCard';
import { CallsFrame } from './CallsFrame';
import { useOffReason } from './live';
import { orderedCalls } from './model/order';
import { callPair } from './model/pair';
import { requestsElsewhere } from './model/requests';
import { ParkedCalls } from '../phone';
import { backToCaller } from './transfer/back-to-caller';
import { PairBar } from './transfer/PairBar';
import { useIsBasic } from './use-basic-calls';
import { useCallControls } from './use-call-controls';
import { useCallKeys } from './use-call-keys';

/** The desk's first page: a box to dial from and a card for every call. */
export function CallsPage(): ReactElement {
  return useIsBasic() ? <BasicCalls /> : <Calls />;
}

function Calls(): ReactElement {
  const { t } = useTranslation('calls');
  const command = useCommand();
  const { controls, flow, open } = useCallControls();
  const off = useOffReason();
  const calls = useDesk((desk) => orderedCalls(desk.calls));
  const elsewhere = useDesk((desk) => requestsElsewhere(desk.requests, desk.calls));
  const heldRef = flow.step === 'consulting' ? flow.callRef : undefined;
  const pair = callPair(Object.fromEntries(calls.map((call) => [call.callRef, call])), heldRef);
  const consulting = flow.step === 'consulting' && pair?.active.callRef === flow.enquiryRef;

  useCallKeys(controls);
  const back = consulting ? backToCaller(pair) : undefined;
  useBack(
    () => {
      if (back) void command(...back);
      else controls.cancelFlow();
    },
    back !== undefined || flow.step === 'picking' || flow.step === 'asked',
  );

  return (
    <CallsFrame requests={elsewhere}>
      <ParkedCalls />
      {calls.map((call) => (
        <Fragment key={call.callRef}>
          <CallCard
            call={call}
            flow={'callRef' in flow && flow.callRef === call.callRef ? flow : undefined}
            panel={open?.callRef === call.callRef ? open.panel : undefined}
            controls={controls}
          />
          {pair?.active.callRef === call.callRef && <PairBar pair={pair} consulting={consulting} />}
        </Fragment>
      ))}
      {calls.length === 0 && elsewhere.length === 0 && (
        <EmptyState icon={Phone} title={t(off ? 'empty.unknown' : 'empty.title')}>
          {off ?? t('empty.text')}
        </EmptyState>
      )}
    </CallsFrame>
  );
}

import { memo, useId, type ReactElement } from 'react';
import type { Call } from '@shared/model/call';
import { isLive } from '@shared/model/desk-state';
import { useDesk } from '../../mirror';
import styles from './CallCard.module.css';
import { CallHead } from './CallHead';
import { CallSlots } from './CallSlots';
import { Keypad } from './Keypad';
import { offeredActions } from './model/actions';
import { actionOf, requestsOf } from './model/requests';
import type { TransferFlow } from './model/transfer-flow';
import { Participants } from './Participants';
import { RequestNotices } from './RequestNotices';
import { TextPrompt } from './TextPrompt';
import { AskedBar } from './transfer/AskedBar';
import { PickPanel } from './transfer/PickPanel';
import type { CallControls, CardPanel } from './use-call-controls';

interface CallCardProps {
  readonly call: Call;
  /** The flow, when it is about this call. */
  readonly flow: TransferFlow | undefined;
  readonly panel: CardPanel | undefined;
  readonly controls: CallControls;
}

/** One call: who, what goes on, what can be done. */
export const CallCard = memo(function CallCard(props: CallCardProps): ReactElement {
  const { call, flow, panel, controls } = props;
  const titleId = useId();
  const requests = useDesk((desk) => requestsOf(desk.requests, call.callRef));
  const outdated = useDesk((desk) => !isLive(desk));
  return (
    <article
      className={styles.card}
      aria-labelledby={titleId}
      data-state={call.state}
      data-callref={call.callRef}
      {...(outdated ? { 'data-outdated': '' } : {})}
    >
      <CallHead call={call} id={titleId} />
      {call.participants.length > 1 && <Participants call={call} />}
      <RequestNotices
        requests={requests}
        again={(request) => {
          const action = actionOf(request, offeredActions(call));
          return action && (() => controls.act(call, action));
        }}
      />
      {flow?.step === 'picking' && <PickPanel call={call} flow={flow} controls={controls} />}
      {(flow?.step === 'asked' || flow?.step === 'cancelling') && (
        <AskedBar call={call} flow={flow} controls={controls} />
      )}
      {panel === 'keypad' && <Keypad call={call} onClose={controls.closePanel} />}
      {(panel === 'attachData' || panel === 'accountInfo') && (
        <TextPrompt call={call} purpose={panel} onClose={controls.closePanel} />
      )}
      <CallSlots callRef={call.callRef} controls={controls} isMenuOpen={panel === 'menu'} />
    </article>
  );
});

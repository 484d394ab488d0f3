import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { Button, Spinner } from '../../../ui';
import { callTitle } from '../model/call-party';
import type { TransferFlow } from '../model/transfer-flow';
import { useNumberWords, useTitleWords } from '../party-words';
import type { CallControls } from '../use-call-controls';
import styles from './transfer.module.css';

interface AskedBarProps {
  readonly call: Call;
  readonly flow: Extract<TransferFlow, { step: 'asked' | 'cancelling' }>;
  readonly controls: CallControls;
}

/** Between Enter and the PBX's first word of the consultation call, wanted or cancelled. */
export function AskedBar({ call, flow, controls }: AskedBarProps): ReactElement {
  const { t } = useTranslation('calls');
  const caller = useTitleWords()(callTitle(call)).main;
  const party = useNumberWords()(flow.number);
  const cancelling = flow.step === 'cancelling';
  return (
    <div className={styles.asked} role="status">
      <Spinner />
      <span>
        {cancelling ? t('consult.cancelling', { party }) : t('consult.asked', { party, caller })}
      </span>
      {!cancelling && (
        <Button size="small" onPress={controls.cancelFlow}>
          {t('consult.cancel')}
        </Button>
      )}
    </div>
  );
}

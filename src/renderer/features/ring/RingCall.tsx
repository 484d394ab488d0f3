import { X } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { useCommand, useDesk } from '../../mirror';
import { IconButton, Timer } from '../../ui';
import { callTitle } from '../calls/model/call-party';
import { requestsOf } from '../calls/model/requests';
import { useOriginWords } from '../calls/origin-words';
import { useTitleWords } from '../calls/party-words';
import { RequestNotices } from '../calls/RequestNotices';
import { LastCall } from './LastCall';
import { RingActions } from './RingActions';
import styles from './ring.module.css';

interface RingCallProps {
  readonly call: Call;
  /** The first is told at length, the others in a line. */
  readonly isFirst: boolean;
}

/** One ringing call: who, for whom, what was before, and what to do. */
export function RingCall({ call, isFirst }: RingCallProps): ReactElement {
  const { t } = useTranslation('ring');
  const command = useCommand();
  const titleId = useId();
  const title = useTitleWords()(callTitle(call));
  const origin = useOriginWords()(call);
  const requests = useDesk((desk) => requestsOf(desk.requests, call.callRef));
  const party = call.participants[0]?.party;
  return (
    <article
      className={styles.call}
      aria-labelledby={titleId}
      data-state={call.state}
      data-callref={call.callRef}
      data-first={isFirst || undefined}
    >
      <header className={styles.head}>
        <h1 className={styles.party} id={titleId} title={title.main}>
          {title.main}
        </h1>
        <Timer since={call.stateSince} className={styles.timer} />
        {isFirst && (
          <IconButton
            size="small"
            icon={X}
            label={t('hide')}
            onPress={() => void command('shell.hideRing')}
          />
        )}
      </header>
      {title.details.length > 0 && <p className={styles.details}>{title.details.join(' · ')}</p>}
      {origin.length > 0 && <p className={styles.origin}>{origin.join(' · ')}</p>}
      {call.associatedData && <p className={styles.data}>{call.associatedData}</p>}
      {isFirst && party && <LastCall party={party} />}
      <RequestNotices requests={requests} />
      <RingActions callRef={call.callRef} isFirst={isFirst} />
    </article>
  );
}

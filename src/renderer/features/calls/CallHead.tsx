import {
  CircleDot,
  CirclePause,
  MessageSquareLock,
  PhoneIncoming,
  PhoneOutgoing,
  Users,
} from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { isConference } from '@shared/model/call-choice';
import { isLive } from '@shared/model/desk-state';
import { intrusionMode } from '@shared/model/team';
import { useDesk } from '../../mirror';
import { Chip, Timer, VisuallyHidden } from '../../ui';
import { stateSigns } from './action-icons';
import styles from './CallCard.module.css';
import { callTitle } from './model/call-party';
import { stateView } from './model/state-view';
import { useOriginWords } from './origin-words';
import { useTitleWords } from './party-words';

/** Who, by which way, in which state and for how long. */
export function CallHead({ call, id }: { readonly call: Call; readonly id: string }): ReactElement {
  const { t } = useTranslation('calls');
  const title = useTitleWords()(callTitle(call));
  const live = useDesk(isLive);
  const { word, since } = stateView(call);
  const { icon, tone } = stateSigns[word];
  return (
    <header className={styles.head}>
      <h2 className={styles.party} id={id} data-selectable="" title={title.main}>
        {title.main}
      </h2>
      <Chip icon={icon} tone={live ? tone : 'notLive'} className={styles.state}>
        {t(`state.${word}`)} <Timer since={since} />
      </Chip>
      {/* A conference lists its people below. */}
      {title.details.length > 0 && !isConference(call) && (
        <p className={styles.details} data-selectable="">
          <Dotted parts={title.details} />
        </p>
      )}
      <CallFacts call={call} />
    </header>
  );
}

/** Direction and way, data beside the call, recording. */
function CallFacts({ call }: { readonly call: Call }): ReactElement {
  const { t } = useTranslation('calls');
  const parts = useOriginWords()(call);
  const supervised = useSupervised(call);
  const Direction = call.direction === 'incoming' ? PhoneIncoming : PhoneOutgoing;
  return (
    <>
      <p className={styles.facts}>
        <Direction size={14} aria-hidden="true" />
        <VisuallyHidden>{t(`direction.${call.direction}`)}</VisuallyHidden>
        <span>
          {parts.length > 0 ? <Dotted parts={parts} /> : t(`direction.${call.direction}`)}
        </span>
      </p>
      {(supervised || call.associatedData || call.accountInfo || call.recording) && (
        <div className={styles.chips}>
          {supervised && (
            <Chip icon={supervised === 'normal' ? Users : MessageSquareLock} tone="accent">
              {t(`supervised.${supervised}`)}
            </Chip>
          )}
          {call.recording && (
            <Chip
              icon={call.recording === 'recording' ? CircleDot : CirclePause}
              tone={call.recording === 'recording' ? 'busy' : 'neutral'}
            >
              {t(`recording.${call.recording}`)}
            </Chip>
          )}
          {call.associatedData && (
            <Datum label={t('data.associated')} value={call.associatedData} />
          )}
          {call.accountInfo && <Datum label={t('data.account')} value={call.accountInfo} />}
        </div>
      )}
    </>
  );
}

/** How the agent's supervisor takes part, where the agent is told; who only listens is told of to nobody. */
function useSupervised(call: Call): 'restricted' | 'normal' | undefined {
  const isSupervisor = useDesk(({ team }) => team !== undefined);
  const mode = intrusionMode(call);
  return isSupervisor || mode === 'discrete' || !isConference(call) ? undefined : mode;
}

function Datum({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <span className={styles.datum}>
      {label} <b data-selectable="">{value}</b>
    </span>
  );
}

function Dotted({ parts }: { readonly parts: readonly string[] }): ReactElement {
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && <span aria-hidden="true"> · </span>}
          <span className={styles.part}>{part}</span>
        </Fragment>
      ))}
    </>
  );
}

import { UserMinus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { isUnderWay } from '@shared/model/requests';
import { useCommand, useDesk } from '../../mirror';
import { IconButton } from '../../ui';
import styles from './CallCard.module.css';
import { useOffReason } from './live';
import { requestsOf } from './model/requests';
import { useNumberWords, usePartyWord } from './party-words';

/** Who is in the conference, each with the way out that the PBX allows. */
export function Participants({ call }: { readonly call: Call }): ReactElement {
  const { t } = useTranslation('calls');
  const command = useCommand();
  const off = useOffReason();
  const partyWord = usePartyWord();
  const numberWords = useNumberWords();
  const dropping = useDesk((desk) =>
    requestsOf(desk.requests, call.callRef)
      .filter((request) => request.name === 'dropParticipant' && isUnderWay(request))
      .map((request) => request.target),
  );
  return (
    <ul className={styles.participants} aria-label={t('participants.title')}>
      {call.participants.map(({ id, party, state, undroppable }) => {
        const name = partyWord(party);
        const number = party.number && numberWords(party.number);
        return (
          <li key={id} className={styles.participant}>
            <span className={styles.participantName}>{name}</span>
            <span className={styles.participantNumber}>
              {number !== name && number}
              {state === 'held' && ` · ${t('state.held')}`}
            </span>
            {call.can.dropParticipant && !undroppable && (
              <IconButton
                size="small"
                icon={UserMinus}
                label={t('participants.drop', { party: name })}
                asked={dropping.includes(id)}
                off={off}
                onPress={() =>
                  void command('call.dropParticipant', { callRef: call.callRef, participantId: id })
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

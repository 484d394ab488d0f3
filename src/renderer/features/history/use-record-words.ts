import { useTranslation } from 'react-i18next';
import type { HistoryRecord } from '@shared/model/history';
import { partyName } from '@shared/model/party';
import { useDesk } from '../../mirror';
import { useNumberWords, usePartyWord } from '../calls/party-words';

/** A call's other side, and what else is known of the call. */
export interface RecordWords {
  readonly name: string;
  readonly details: readonly string[];
}

/** A call in the user's language. */
export function useRecordWords(record: HistoryRecord): RecordWords {
  const { t } = useTranslation('history');
  const numberWords = useNumberWords();
  const rerouted = useReroutedWords(record);
  const { party } = record;
  const number = party.number && numberWords(party.number);
  const name = party.anonymous ? t('withheld') : (partyName(party) ?? number ?? t('unknown'));
  const details = [!party.anonymous && number !== name && number, party.company, ...rerouted];
  return { name, details: details.filter((detail): detail is string => Boolean(detail)) };
}

/** "for 12000", "answered by …": how the call went when it did not go straight from one to the other. */
function useReroutedWords({
  direction,
  answered,
  initialCalled,
  takenBy,
}: HistoryRecord): string[] {
  const { t } = useTranslation('history');
  const partyWord = usePartyWord();
  const own = useDesk(({ identity }) => identity?.number);
  const words: string[] = [];
  if (initialCalled && !(initialCalled.number && initialCalled.number === own)) {
    const key = direction === 'outgoing' ? 'dialled' : 'for';
    words.push(t(key, { party: partyWord(initialCalled) }));
  }
  if (takenBy) words.push(t(answered ? 'takenBy' : 'wentTo', { party: partyWord(takenBy) }));
  return words;
}

import { useCallback } from 'react';
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

/** The way to put a call in the user's language. */
export function useRecordWords(): (record: HistoryRecord) => RecordWords {
  const { t } = useTranslation('history');
  const numberWords = useNumberWords();
  const reroutedWords = useReroutedWords();
  return useCallback(
    (record) => {
      const { party } = record;
      const number = party.number && numberWords(party.number);
      const name = party.anonymous ? t('withheld') : (partyName(party) ?? number ?? t('unknown'));
      const shown = !party.anonymous && number !== name && number;
      const details = [shown, party.company, ...reroutedWords(record)];
      return { name, details: details.filter((detail): detail is string => Boolean(detail)) };
    },
    [t, numberWords, reroutedWords],
  );
}

/** "for 12000", "answered by …": how a call went when it did not go straight from one to the other. */
function useReroutedWords(): (record: HistoryRecord) => string[] {
  const { t } = useTranslation('history');
  const partyWord = usePartyWord();
  const own = useDesk(({ identity }) => identity?.number);
  return useCallback(
    ({ direction, answered, initialCalled, takenBy }) => {
      const words: string[] = [];
      if (initialCalled && !(initialCalled.number && initialCalled.number === own)) {
        const key = direction === 'outgoing' ? 'dialled' : 'for';
        words.push(t(key, { party: partyWord(initialCalled) }));
      }
      if (takenBy) words.push(t(answered ? 'takenBy' : 'wentTo', { party: partyWord(takenBy) }));
      return words;
    },
    [t, partyWord, own],
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryRecord } from '@shared/model/history';
import { useDesk } from '../../mirror';
import { rememberWords } from '../../ui/remember-words';
import { useNumberWords, usePartyWord } from '../calls/party-words';
import { recordWords, type RecordWords } from './record-words';

/** The way to put a call in the user's language; stable, so that rows need not be drawn again. */
export function useRecordWords(): (record: HistoryRecord) => RecordWords {
  const { t } = useTranslation('history');
  const numberWords = useNumberWords();
  const partyWord = usePartyWord();
  const own = useDesk(({ identity }) => identity?.number);
  return useMemo(() => {
    const names = { t: rememberWords(t), numberWords, partyWord, own };
    return (record) => recordWords(record, names);
  }, [t, numberWords, partyWord, own]);
}

import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryRecord } from '@shared/model/history';
import { rememberWords } from '../../ui/remember-words';
import type { RecordWords } from './record-words';
import { useRecordWords } from './use-record-words';
import { useWhenWords, type WhenWords } from './when-words';

/** What the rows say. The list makes it once: that costs more than a row does. */
export interface RowWords {
  readonly t: TFunction<'history'>;
  readonly when: WhenWords;
  readonly wordsOf: (record: HistoryRecord) => RecordWords;
}

/** The words of every row; stable, so that rows need not be drawn again. */
export function useRowWords(): RowWords {
  const { t } = useTranslation('history');
  const when = useWhenWords();
  const wordsOf = useRecordWords();
  return useMemo(() => ({ t: rememberWords(t), when, wordsOf }), [t, when, wordsOf]);
}

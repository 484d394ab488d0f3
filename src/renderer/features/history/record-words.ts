import type { TFunction } from 'i18next';
import { recordKind, type HistoryRecord } from '@shared/model/history';
import { isVoicemail, partyName, type Party } from '@shared/model/party';

/** A call in the user's language. */
export interface RecordWords {
  /** What became of it. */
  readonly kind: string;
  /** The other side. */
  readonly name: string;
  /** The other side's number and company, and how the call went when it did not go straight. */
  readonly details: readonly string[];
}

/** How the desk writes what a record names. */
export interface RecordNames {
  readonly t: TFunction<'history'>;
  readonly numberWords: (number: string) => string;
  readonly partyWord: (party: Party) => string;
  /** The user's own number: a call for it needs no "for". */
  readonly own: string | undefined;
}

/** Puts a call in words. */
export function recordWords(record: HistoryRecord, names: RecordNames): RecordWords {
  const { t, numberWords, partyWord } = names;
  const { party, takenBy } = record;
  const number = party.number && numberWords(party.number);
  const nobody = record.direction === 'outgoing' && !record.answered ? 'nobodyCalled' : 'unknown';
  const name = party.anonymous ? t('withheld') : (partyName(party) ?? number ?? t(nobody));
  const shown = !party.anonymous && number !== name && number;
  const kind = recordKind(record);
  return {
    kind:
      kind === 'taken' && takenBy ? t('takenBy', { party: partyWord(takenBy) }) : t(`kind.${kind}`),
    name,
    details: [shown, party.company, askedFor(record, names), wentOn(record, names)].filter(
      (detail): detail is string => Boolean(detail),
    ),
  };
}

/** "for 12001": whom the caller wanted, when that was not who had the call. */
function askedFor({ direction, initialCalled }: HistoryRecord, names: RecordNames) {
  const isOwn = initialCalled?.number !== undefined && initialCalled.number === names.own;
  if (!initialCalled || isOwn) return undefined;
  const key = direction === 'outgoing' ? 'dialled' : 'for';
  return names.t(key, { party: names.partyWord(initialCalled) });
}

/** Where a call went that nobody answered. */
function wentOn({ answered, takenBy }: HistoryRecord, { t, partyWord }: RecordNames) {
  if (!takenBy || answered) return undefined;
  if (isVoicemail(takenBy)) return t('wentToVoicemail');
  return t('wentTo', { party: partyWord(takenBy) });
}

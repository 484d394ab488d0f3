import { recordKind, talkTime, type HistoryRecord, type RecordKind } from '@shared/model/history';
import { partyName, type Party } from '@shared/model/party';

/** The columns of an exported table. */
export const exportColumns = [
  'began',
  'ended',
  'kind',
  'name',
  'number',
  'company',
  'askedFor',
  'takenBy',
  'seconds',
  'seen',
] as const;

/** The words of the table, in the user's language. */
export interface ExportWords {
  readonly columns: Readonly<Record<(typeof exportColumns)[number], string>>;
  readonly kinds: Readonly<Record<RecordKind, string>>;
  readonly withheld: string;
  readonly yes: string;
  readonly no: string;
}

/** A call as a line of the table. Numbers are as the PBX wrote them, moments in the time of this place. */
export function callCells(record: HistoryRecord, words: ExportWords): readonly string[] {
  const { party, beganAt, endedAt, acknowledged } = record;
  const talked = talkTime(record);
  return [
    localMoment(beganAt),
    endedAt === undefined ? '' : localMoment(endedAt),
    words.kinds[recordKind(record)],
    party.anonymous ? words.withheld : (partyName(party) ?? ''),
    party.anonymous ? '' : (party.number ?? ''),
    party.company ?? '',
    label(record.initialCalled),
    label(record.takenBy),
    talked === undefined ? '' : String(Math.round(talked / 1000)),
    acknowledged === undefined ? '' : acknowledged ? words.yes : words.no,
  ];
}

const label = (party: Party | undefined): string =>
  party ? [partyName(party), party.number].filter(Boolean).join(' ') : '';

/** "2026-03-14 09:12:00": spreadsheets of every language read it as a moment. */
function localMoment(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 19).replace('T', ' ');
}

import type { HistoryRecord } from '@shared/model/history';
import { partyName } from '@shared/model/party';
import { findsName, findsNumber, numberKey } from '@shared/numbers/match';

/** Somebody the user had to do with, and when last. */
export interface RecentParty {
  readonly number: string;
  readonly name?: string;
  readonly company?: string;
  readonly last: HistoryRecord;
}

/** Everybody in the log who can be called, each once, the latest first. */
export function recentParties(
  records: readonly HistoryRecord[],
  region: string,
): readonly RecentParty[] {
  const byNumber = new Map<string, RecentParty>();
  for (const record of [...records].sort((one, other) => other.beganAt - one.beganAt)) {
    const { number, company, anonymous } = record.party;
    if (!number || anonymous) continue;
    const key = numberKey(number, region);
    if (key === '' || byNumber.has(key)) continue;
    const name = partyName(record.party);
    byNumber.set(key, {
      number,
      ...(name && { name }),
      ...(company && { company }),
      last: record,
    });
  }
  return [...byNumber.values()];
}

/** Those whom the typed text finds, by number in any form, name or company; all when nothing is typed. */
export function suggestParties(
  typed: string,
  parties: readonly RecentParty[],
  region: string,
  limit = 6,
): readonly RecentParty[] {
  const found =
    typed.trim() === '' ? parties : parties.filter((party) => finds(typed, party, region));
  return found.slice(0, limit);
}

const finds = (typed: string, party: RecentParty, region: string): boolean =>
  findsNumber(typed, party.number, region) ||
  findsName(typed, `${party.name ?? ''} ${party.company ?? ''}`);

import type { HistoryEvent, HistoryRecord } from '@shared/model/history';
import { ArchiveStore } from '../../../src/main/archive/archive-store';
import { openDatabase } from '../../../src/main/archive/open-database';

/** A file and its key. */
export interface ArchiveFile {
  readonly path: string;
  readonly key: string;
}

/** How many calls the PBX's log has room for: the rest are ours alone. */
const keeps = 100;
const batch = 1000;
const quarterOfAnHour = 900_000;

// oxfmt-ignore
const firstNames = ['Anna', 'Élise', 'Jürgen', 'Łukasz', 'José', 'Zoë', 'Siobhán', 'Øyvind', 'Marie-Claire', 'Noor',
  'Tomáš', 'Karim', 'Emma', 'Paul', 'Sofia', 'Ștefan', 'Aino', 'Győző', 'Dimitra', 'João'] as const;
// oxfmt-ignore
const lastNames = ['Müller', 'Lefèvre', 'García', 'Dvořák', 'O’Brien', 'van den Berg', 'Weiß', 'Kowalska', 'Çelik',
  'Sørensen', 'Lindström', 'Moreau', 'Martin', 'Schmidt', 'Rossi', 'Dubois', 'Nagy', 'Haddad', 'Nguyen', 'Jones'] as const;

/** Somebody of four thousand who call: the same for the same number. */
export function caller(index: number): { readonly name: string; readonly number: string } {
  const who = (index * 7919) % 4000;
  const first = firstNames[who % firstNames.length];
  const last = lastNames[Math.floor(who / firstNames.length) % lastNames.length];
  return { name: `${first} ${last}`, number: `+331${String(40_000_000 + who * 37)}` };
}

/** Writes so many calls into an archive, by the product's own code; the last began at `until`. */
export function fill(file: ArchiveFile, count: number, until: number): void {
  const store = new ArchiveStore(
    openDatabase(file, () => new Date(until)),
    {
      region: 'FR',
      keepDays: undefined,
      now: () => until,
    },
  );
  const made = (index: number): HistoryRecord =>
    record(index, until - (count - index) * quarterOfAnHour);
  for (let from = 0; from < count; from += batch) {
    const events = Array.from({ length: Math.min(batch, count - from) }, (_, at): HistoryEvent => {
      return { type: 'historyRecorded', record: made(from + at) };
    });
    store.apply(events, keeps);
  }
  // The PBX lists its own last calls: the others had to make room there.
  const last = Array.from(
    { length: Math.min(keeps, count) },
    (_, at) => at + count - Math.min(keeps, count),
  );
  store.reconcile(last.map(made).reverse(), keeps);
  store.close();
}

function record(index: number, beganAt: number): HistoryRecord {
  const { name, number } = caller(index);
  const answered = index % 3 !== 0;
  const incoming = index % 4 !== 0;
  return {
    recordId: String(index + 1),
    direction: incoming ? 'incoming' : 'outgoing',
    answered,
    ...(incoming && !answered && { acknowledged: true }),
    party: { number, displayName: name, kind: 'external' },
    beganAt,
    ...(answered && { answeredAt: beganAt + 8000 }),
    endedAt: beganAt + 8000 + (index % 240) * 1000,
  };
}

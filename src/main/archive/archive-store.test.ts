import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryFilter, HistoryRecord } from '@shared/model/history';
import { ArchiveStore } from './archive-store';
import { openDatabase, type ArchivePlace } from './open-database';
import { Sql } from './sql';

const day = 86_400_000;
const start = Date.UTC(2026, 2, 14, 9);
let folder: string;
let now: number;
const open: ArchiveStore[] = [];
const path = (): string => join(folder, 'archive', 'one.db');

/** The archive in its file, as the program opens it. */
function openStore(
  options: { place?: ArchivePlace; region?: string; keepDays?: number } = {},
): ArchiveStore {
  const { place = { path: path(), key: 'a key' }, region = 'FR', keepDays } = options;
  const opened = openDatabase(place, () => new Date(now));
  const store = new ArchiveStore(opened, { region, keepDays, now: () => now });
  open.push(store);
  return store;
}

let lastId: number;
function record(over: Partial<HistoryRecord> = {}): HistoryRecord {
  lastId += 1;
  const beganAt = over.beganAt ?? start + lastId * 60_000;
  return {
    recordId: String(lastId),
    direction: 'incoming',
    answered: false,
    acknowledged: false,
    party: { kind: 'external', number: '0145236789', displayName: 'Hôtel des Voyageurs' },
    beganAt,
    endedAt: beganAt + 20_000,
    ...over,
  };
}
const answered = { answered: true } as const;
const made = { direction: 'outgoing', answered: true } as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-archive-'));
  now = start + day;
  lastId = 0;
});
afterEach(() => {
  for (const store of open.splice(0)) store.close();
  rmSync(folder, { recursive: true, force: true });
});

const tell = (store: ArchiveStore, ...records: HistoryRecord[]): void => {
  store.apply(
    records.map((each) => ({ type: 'historyRecorded', record: each }) as const),
    100,
  );
};
const ids = (store: ArchiveStore, filter: HistoryFilter = {}): string[] =>
  store.page(filter, 100).records.map(({ recordId }) => recordId);

describe('an archive', () => {
  it('keeps calls over a restart, and nothing of them can be read in its files', () => {
    const store = openStore();
    tell(store, record());
    const look = (): string =>
      readdirSync(join(folder, 'archive'))
        .map((name) => readFileSync(join(folder, 'archive', name), 'latin1'))
        .join();
    expect(look()).not.toMatch(/Voyageurs|voyageurs|0145236789/);
    store.close();
    open.pop();
    expect(look()).not.toMatch(/SQLite|Voyageurs|voyageurs|0145236789/);
    const again = openStore();
    expect(again.state).toEqual({ kept: 'file' });
    expect(again.page({}, 10)).toMatchObject({ total: 1, records: [{ recordId: '1' }] });
    expect(statSync(join(folder, 'archive')).mode & 0o077).toBe(0);
  });

  it('forgets nobody because the log, read after a restart, names nobody in the call', () => {
    const store = openStore();
    const given = record({ direction: 'outgoing', party: { kind: 'unknown', number: '12003' } });
    tell(store, given);
    store.reconcile([{ ...given, party: { kind: 'unknown' } }], 100);
    expect(store.page({}, 10).records).toMatchObject([{ party: { number: '12003' } }]);
  });

  it.each([
    ['is overwritten', () => writeFileSync(path(), 'no database'.repeat(800))],
    ['is cut short', () => writeFileSync(path(), readFileSync(path()).subarray(0, 5000))],
    ['has lost its key', () => undefined],
  ])('whose file %s is set aside, and begun anew', (how, damage) => {
    const store = openStore();
    tell(store, ...Array.from({ length: 50 }, () => record()));
    store.close();
    open.pop();
    damage();
    const key = how === 'has lost its key' ? 'another key' : 'a key';
    const after = openStore({ place: { path: path(), key } });
    expect(after.state.kept).toBe('file');
    expect(after.state.setAside).toMatch(/one\.db\.damaged-2026-03-15T09-00-00-000Z$/);
    expect(statSync(after.state.setAside ?? '').size).toBeGreaterThan(1000);
    tell(after, record());
    expect(ids(after)).toHaveLength(1);
  });

  it('is in memory where the file is held by somebody else, and leaves the file alone', () => {
    const store = openStore();
    tell(store, record());
    store.close();
    open.pop();
    const other = new Sql(path(), 'a key');
    other.script('BEGIN EXCLUSIVE');
    const locked = openStore();
    expect(locked.state).toEqual({ kept: 'memory', because: 'locked' });
    tell(locked, record());
    other.script('ROLLBACK');
    other.close();
    expect(ids(openStore())).toEqual(['1']);
  });

  it('is in memory where the disk refuses, or where there is no keyring', () => {
    writeFileSync(join(folder, 'archive'), 'a file where the folder should be');
    expect(openStore().state).toEqual({ kept: 'memory', because: 'unwritable' });
    const place = { because: 'noKeyring' } as const;
    expect(openStore({ place }).state).toEqual({ kept: 'memory', because: 'noKeyring' });
  });

  it('forgets calls older than it shall keep, and does not take them again', () => {
    const store = openStore();
    const [old, recent] = [record({ beganAt: start - 40 * day }), record()];
    tell(store, old, recent);
    expect(store.oldest()).toBe(old.beganAt);
    store.configure({ region: 'FR', keepDays: 30 });
    expect(ids(store)).toEqual(['2']);
    expect(store.oldest()).toBe(recent.beganAt);
    store.reconcile([recent, old], 100);
    expect(ids(store)).toEqual(['2']);
  });

  it('that was erased takes nothing back that began before, over a restart too', () => {
    const store = openStore();
    const before = record();
    tell(store, before);
    store.forgetAll();
    store.reconcile([before], 100);
    expect(ids(store)).toEqual([]);
    expect(store.callbackCount()).toBe(0);
    store.close();
    open.pop();
    const again = openStore();
    tell(again, record({ beganAt: now + 1000 }), before);
    expect(ids(again)).toEqual(['2']);
  });
});

describe('the calls in it', () => {
  it('are shown once they are over, newest first, page by page', () => {
    const store = openStore();
    const { endedAt, ...goesOn } = record();
    tell(store, goesOn);
    expect(ids(store)).toEqual([]);
    tell(store, { ...goesOn, endedAt: endedAt ?? 0 }, record(), record());
    const first = store.page({}, 2);
    expect(first.total).toBe(3);
    expect(first.records.map(({ recordId }) => recordId)).toEqual(['3', '2']);
    const rest = store.page({}, 2, first.records.at(-1)?.id);
    expect(rest.records.map(({ recordId }) => recordId)).toEqual(['1']);
  });

  it('are each told once, whatever is told again', () => {
    const store = openStore();
    const one = record();
    tell(store, one, one);
    store.reconcile([one], 100);
    expect(ids(store)).toEqual(['1']);
    expect(store.page({}, 10).total).toBe(1);
  });

  it('are chosen by list, by date and by person, however the number is written', () => {
    const store = openStore();
    const abroad = { kind: 'external', number: '+41446681800' } as const;
    tell(store, record(), record(answered), record(made), record({ party: abroad }));
    expect(ids(store, { list: 'missed' })).toEqual(['4', '1']);
    expect(ids(store, { list: 'received' })).toEqual(['2']);
    expect(ids(store, { list: 'made' })).toEqual(['3']);
    expect(ids(store, { person: '+33 1 45 23 67 89' })).toEqual(['3', '2', '1']);
    expect(ids(store, { person: '0145236789', list: 'missed' })).toEqual(['1']);
    expect(ids(store, { from: start + 120_000, until: start + 240_000 })).toEqual(['3', '2']);
  });

  it.each([
    'hot',
    'voy hôt',
    'VOYAGEURS',
    'hôtel 0145',
    '+33 1 45',
    '01.45',
    '0033145',
    '6789',
    '52',
  ])('are found by "%s" as it is typed', (text) => {
    const store = openStore();
    const other = { kind: 'external', number: '0699887700', displayName: 'Anne' } as const;
    tell(store, record(), record({ party: other }));
    expect(ids(store, { text })).toEqual(['1']);
    expect(store.page({ text }, 10).total).toBe(1);
  });

  it('are found by words within a list, and by nothing that is no word', () => {
    const store = openStore();
    tell(store, record(), record(made));
    expect(ids(store, { text: 'hotel', list: 'made' })).toEqual(['2']);
    expect(ids(store, { text: '"*) (' })).toEqual(['2', '1']);
    expect(ids(store, { text: 'missed' })).toEqual([]);
    expect(ids(store, { text: 'oyageurs' })).toEqual([]);
  });

  it('are found in another region by the numbers as it writes them', () => {
    const store = openStore();
    tell(store, record({ party: { kind: 'external', number: '0306912345' } }));
    expect(ids(store, { text: '+4930' })).toEqual([]);
    store.configure({ region: 'DE', keepDays: undefined });
    expect(ids(store, { text: '+4930' })).toEqual(['1']);
    expect(ids(store, { person: '+49306912345' })).toEqual(['1']);
  });

  it('keep the number as it was written', () => {
    const store = openStore();
    const number = '+33 (0)1.45-23';
    tell(store, record({ party: { kind: 'external', number } }));
    expect(store.page({ text: '014523' }, 1).records[0]?.party.number).toBe(number);
  });

  it('are changed in the fields that an event tells, and the others stay', () => {
    const store = openStore();
    tell(store, record());
    const change = { recordId: '1', acknowledged: true };
    expect(store.apply([{ type: 'historyModified', change }], 100)).toBe(false);
    expect(store.page({}, 1).records[0]).toMatchObject({
      acknowledged: true,
      party: { number: '0145236789' },
    });
    const unknown = { recordId: '99', acknowledged: true };
    expect(store.apply([{ type: 'historyModified', change: unknown }], 100)).toBe(true);
  });
});

describe('whom to call back', () => {
  const list = (store: ArchiveStore) =>
    store.callbacks().map(({ record: { party }, times, doneBy, claimedAt }) => ({
      number: party.number,
      times,
      ...(doneBy ? { doneBy } : {}),
      ...(claimedAt ? { claimed: true } : {}),
    }));

  it('is everybody whose call was missed, once, however they wrote their number', () => {
    const store = openStore();
    const withheld = { kind: 'external', anonymous: true } as const;
    const abroad = { kind: 'external', number: '+33145236789' } as const;
    tell(store, record(), record({ party: abroad }), record({ party: withheld }));
    expect(list(store)).toEqual([{ number: '+33145236789', times: 2 }]);
    expect(store.callbackCount()).toBe(1);
  });

  it.each([
    ['reached', made],
    ['received a call from', answered],
  ])('is done by itself when the user has %s them', (_, call) => {
    const store = openStore();
    tell(store, record(), record(call));
    expect(list(store)).toEqual([{ number: '0145236789', times: 1, doneBy: 'call' }]);
    expect(store.callbackCount()).toBe(0);
    tell(store, record());
    expect(list(store)).toEqual([{ number: '0145236789', times: 1 }]);
  });

  it('is not done by a call that nobody answered, or that a colleague took', () => {
    const store = openStore();
    const takenBy = { kind: 'user', number: '12001' } as const;
    tell(store, record(), record({ ...made, answered: false }), record({ ...answered, takenBy }));
    expect(store.callbackCount()).toBe(1);
  });

  it('is claimed, done and opened again as the user says, until they call again', () => {
    const store = openStore();
    tell(store, record());
    const [{ who } = { who: '' }] = store.callbacks();
    store.mark(who, 'claimed');
    expect(list(store)).toMatchObject([{ claimed: true }]);
    store.mark(who, 'done');
    expect(list(store)).toEqual([{ number: '0145236789', times: 1, doneBy: 'user' }]);
    store.mark(who, 'open');
    expect(store.callbackCount()).toBe(1);
    store.mark(who, 'done');
    tell(store, record());
    expect(list(store)).toEqual([{ number: '0145236789', times: 1 }]);
  });

  it('goes when the missed call itself is deleted', () => {
    const store = openStore();
    tell(store, record());
    store.apply([{ type: 'historyDeleted', recordIds: ['1'] }], 100);
    expect(list(store)).toEqual([]);
  });

  it('leaves the list a week after it was done', () => {
    const store = openStore();
    tell(store, record(), record(made));
    now += 8 * day;
    expect(list(store)).toEqual([]);
  });
});

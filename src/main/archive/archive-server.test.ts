import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryPage, HistoryRecord } from '@shared/model/history';
import {
  mountSmallDisk,
  unmountSmallDisks,
  whyNoSmallDisk,
  type SmallDisk,
} from '../../../tools/small-disk';
import { ArchiveServer } from './archive-server';
import { exportColumns, type ExportWords } from './export/call-cells';
import { filesOf } from './open-database';
import type { ArchiveInput, ArchiveMessage, ArchiveRequestName } from './requests';

type Columns = ExportWords['columns'];

let folder: string;
let server: ArchiveServer;
let told: ArchiveMessage[];
/** Hears a message in the moment it is told. */
let hear: ((message: ArchiveMessage) => void) | undefined;
let lastId = 0;

const ask = async <N extends ArchiveRequestName>(name: N, input: ArchiveInput<N>) => {
  const id = ++lastId;
  await server.obey({ id, name, input });
  return told.find((message) => 'id' in message && message.id === id);
};
const place = (below = '.'): { path: string; key: string } => ({
  path: join(folder, below, 'archive', 'one.db'),
  key: 'a key',
});
const exportTo = (path: string, format: 'csv' | 'json'): ArchiveInput<'export'> => ({
  path,
  format,
  filter: {},
  words: {
    columns: Object.fromEntries(exportColumns.map((name) => [name, name])) as Columns,
    kinds: { missed: '', received: '', taken: '', made: '', notReached: '' },
    withheld: '',
    yes: '',
    no: '',
  },
});
const page = async (limit = 10) => ask('page', { filter: {}, limit });
const records = (from: number, count: number): HistoryRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    recordId: String(from + index),
    direction: 'incoming',
    answered: false,
    acknowledged: false,
    party: { kind: 'external', number: '0145236789', displayName: 'Hôtel des Voyageurs' },
    beganAt: Date.UTC(2026, 2, 14) + (from + index) * 60_000,
    endedAt: Date.UTC(2026, 2, 14) + (from + index) * 60_000 + 20_000,
  }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-archive-'));
  told = [];
  hear = undefined;
  server = new ArchiveServer((message) => {
    told.push(message);
    hear?.(message);
  });
});
afterEach(async () => {
  await ask('close', undefined);
  unmountSmallDisks(folder);
  rmSync(folder, { recursive: true, force: true });
});

describe('on a full disk', () => {
  let disk: SmallDisk;
  const open = (keepDays?: number) => ask('open', { place: place('disk'), region: 'FR', keepDays });
  const begunAnew = () => told.filter((message) => 'begunAnew' in message);
  beforeEach(({ skip }) => {
    disk = mountSmallDisk(join(folder, 'disk'), 8 * 1024 * 1024) ?? skip(whyNoSmallDisk);
  });

  it.each([0, 4_096, 20_000, 100_000])(
    'goes on in memory, says so, and goes back with what came meanwhile when there is room again: %d bytes are left',
    async (left) => {
      await open();
      await ask('reconcile', { records: records(1, 50), keeps: 100 });
      disk.leave(left);
      for (let count = 51; begunAnew().length === 0; count++) {
        await ask('reconcile', { records: records(1, count), keeps: 1_000 });
      }
      expect(begunAnew()).toEqual([{ begunAnew: { kept: 'memory', because: 'unwritable' } }]);
      await ask('reconcile', { records: records(1_001, 100), keeps: 100 });
      await ask('reconcile', { records: records(1_011, 100), keeps: 100 });
      await ask('mark', { who: '+33145236789', mark: 'done' });
      disk.fill();
      await ask('tryFile', undefined);
      expect(begunAnew()).toHaveLength(1);
      expect(await page()).toMatchObject({ value: { total: 110 } });

      disk.free();
      await ask('tryFile', undefined);
      expect(begunAnew().at(-1)).toEqual({ begunAnew: { kept: 'file' } });
      await ask('reconcile', { records: records(1_011, 100), keeps: 100 });
      await ask('close', undefined);
      expect(await open()).toMatchObject({ value: { kept: 'file' } });
      expect(await ask('callbacks', undefined)).toMatchObject({ value: [{ doneBy: 'user' }] });
      // Those of before that fitted, and those of memory: each once.
      const { value } = (await page(1_000)) as { value: HistoryPage };
      const ids = value.records.map(({ recordId }) => Number(recordId)).reverse();
      const before = ids.filter((id) => id < 1_000);
      expect(before.length).toBeGreaterThanOrEqual(50);
      expect(ids).toEqual(
        [...before.keys(), ...Array(110).keys()].map((at, n) =>
          n < before.length ? at + 1 : at + 1_001,
        ),
      );
    },
  );

  it('is opened in memory where calls are too old to be kept, and the disk does not even take that they go', async () => {
    await open();
    await ask('reconcile', { records: records(1, 50), keeps: 100 });
    await ask('close', undefined);
    disk.fill();
    expect(await open(1)).toMatchObject({ value: { kept: 'memory', because: 'unwritable' } });
    expect(await page()).toHaveProperty('value');
  });

  it('erases what it is asked to erase, however little room is left: none of it comes back from the PBX, now or when there is room', async () => {
    const nothingBack = async () => {
      await ask('reconcile', { records: records(1, 50), keeps: 100 });
      expect(await page()).toMatchObject({ value: { total: 0 } });
    };
    const kept: unknown[] = [];
    for (let pages = 0; kept.at(-1) !== 'file'; pages++) {
      await open();
      // Its own file, for which nothing is let go: each page more lets it come a step further.
      const another = { path: join(disk.path, 'archive', `${pages}.db`), key: 'another key' };
      disk.leave(pages * 4_096);
      const erased = await ask('erase', { path: another.path, place: another });
      expect(erased).toMatchObject({ value: {} });
      kept.push((erased as { value: { kept: string } }).value.kept);
      await nothingBack();
      disk.free();
      await ask('tryFile', undefined);
      await nothingBack();
      await ask('open', { place: another, region: 'FR', keepDays: undefined });
      await nothingBack();
      // In memory, too, it is known what was erased in the file.
      const before = begunAnew().length;
      disk.fill();
      await ask('reconcile', { records: records(10_000_000, 500), keeps: 500 });
      expect(begunAnew()).toHaveLength(before + 1);
      await nothingBack();
      disk.free();
      await ask('close', undefined);
      for (const file of filesOf(another.path)) rmSync(file, { force: true });
    }
    expect(kept.length).toBeGreaterThan(2);
  }, 60_000);

  it('leaves no half file of an export, and the whole one of before', async () => {
    await open();
    await ask('reconcile', { records: records(1, 100), keeps: 100 });
    const path = join(disk.path, 'calls.csv');
    writeFileSync(path, 'an older one');
    disk.leave(4_096);
    expect(await ask('export', exportTo(path, 'csv'))).toMatchObject({
      error: { kind: 'saveFailed', details: { code: 'ENOSPC' } },
    });
    expect(readFileSync(path, 'utf8')).toBe('an older one');
    expect(readdirSync(disk.path).sort()).toEqual(['archive', 'calls.csv', 'filler']);
    disk.free();
    expect(await ask('export', exportTo(path, 'csv'))).toMatchObject({ value: true });
    expect(begunAnew()).toEqual([]);
  });
});

it('is closed in the middle of an export only when the half file is gone', async () => {
  await ask('open', { place: place(), region: 'FR', keepDays: undefined });
  await ask('reconcile', { records: records(1, 2000), keeps: 2000 });
  const path = join(folder, 'calls.json');
  let closing: Promise<unknown> | undefined;
  hear = (message) => {
    if ('exported' in message) closing ??= ask('close', undefined);
  };
  const exporting = ask('export', exportTo(path, 'json'));
  await expect.poll(() => closing).toBeDefined();
  await closing;
  expect(readdirSync(folder)).toEqual(['archive']);
  expect(await exporting).toMatchObject({ value: false });
});

it('erases the file of an earlier run, and what was set aside of it, also where no keyring gives its key', async () => {
  const { path, key } = place();
  await ask('open', { place: { path, key }, region: 'FR', keepDays: undefined });
  await ask('reconcile', { records: records(1, 10), keeps: 100 });
  await ask('close', undefined);
  writeFileSync(`${path}.damaged-2026-03-14T09-00-00-000Z`, 'somebody’s calls');
  writeFileSync(`${path}.damaged-2026-03-14T09-00-00-000Z-wal`, 'and their journal');
  const another = join(folder, 'archive', 'two.db');
  writeFileSync(another, 'another account’s');

  const inMemory = { because: 'noKeyring' } as const;
  await ask('open', { place: inMemory, region: 'FR', keepDays: undefined });
  expect(await ask('erase', { path, place: inMemory })).toMatchObject({
    value: { kept: 'memory', because: 'noKeyring' },
  });
  expect(readdirSync(join(folder, 'archive'))).toEqual(['two.db']);
});

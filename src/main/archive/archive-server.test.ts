import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HistoryRecord } from '@shared/model/history';
import { ArchiveServer } from './archive-server';
import { exportColumns, type ExportWords } from './export/call-cells';
import { openDatabase, type OpenedDatabase } from './open-database';
import type { ArchiveInput, ArchiveMessage, ArchiveRequestName } from './requests';

type Columns = ExportWords['columns'];

let folder: string;
let server: ArchiveServer;
let told: ArchiveMessage[];
/** Hears a message in the moment it is told. */
let hear: ((message: ArchiveMessage) => void) | undefined;
let opened: OpenedDatabase[];
let lastId = 0;

const ask = async <N extends ArchiveRequestName>(name: N, input: ArchiveInput<N>) => {
  const id = ++lastId;
  await server.obey({ id, name, input });
  return told.find((message) => 'id' in message && message.id === id);
};
const place = (): { path: string; key: string } => ({
  path: join(folder, 'archive', 'one.db'),
  key: 'a key',
});
const page = async () => ask('page', { filter: {}, limit: 10 });
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
  opened = [];
  server = new ArchiveServer(
    (message) => {
      told.push(message);
      hear?.(message);
    },
    (...input) => {
      const one = openDatabase(...input);
      opened.push(one);
      return one;
    },
  );
});
afterEach(async () => {
  await ask('close', undefined);
  rmSync(folder, { recursive: true, force: true });
});

it('goes on in memory, and says so, when the disk is full while it is in use', async () => {
  await ask('open', { place: place(), region: 'FR', keepDays: undefined });
  await ask('reconcile', { records: records(1, 2), keeps: 100 });
  // As SQLite sees a disk without room: the file may not grow.
  opened[0]?.sql.script('PRAGMA max_page_count = 1');
  expect(await ask('reconcile', { records: records(1, 100), keeps: 100 })).toHaveProperty('error');
  expect(told).toContainEqual({ begunAnew: { kept: 'memory', because: 'unwritable' } });
  await ask('reconcile', { records: records(1, 100), keeps: 100 });
  expect(await page()).toMatchObject({ value: { total: 100 } });

  await ask('close', undefined);
  await ask('open', { place: place(), region: 'FR', keepDays: undefined });
  expect(await page()).toMatchObject({ value: { total: 2 } });
});

it('is closed in the middle of an export only when the half file is gone', async () => {
  await ask('open', { place: place(), region: 'FR', keepDays: undefined });
  await ask('reconcile', { records: records(1, 2000), keeps: 2000 });
  const path = join(folder, 'calls.json');
  let closing: Promise<unknown> | undefined;
  hear = (message) => {
    if ('exported' in message) closing ??= ask('close', undefined);
  };
  const exporting = ask('export', {
    path,
    format: 'json',
    filter: {},
    words: {
      columns: Object.fromEntries(exportColumns.map((name) => [name, name])) as Columns,
      kinds: { missed: '', received: '', taken: '', made: '', notReached: '' },
      withheld: '',
      yes: '',
      no: '',
    },
  });
  await expect.poll(() => closing).toBeDefined();
  await closing;
  expect(readdirSync(folder)).toEqual(['archive']);
  expect(await exporting).toMatchObject({ value: false });
});

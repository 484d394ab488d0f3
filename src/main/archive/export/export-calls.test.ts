import { mkdtemp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryFilter, KeptRecord } from '@shared/model/history';
import { exportColumns, type ExportWords } from './call-cells';
import { exportCalls, type ExportOrder, type ExportSource } from './export-calls';

const start = Date.UTC(2026, 2, 14, 9);
const words: ExportWords = {
  columns: Object.fromEntries(
    exportColumns.map((name) => [name, `(${name})`]),
  ) as ExportWords['columns'],
  kinds: {
    missed: 'Missed',
    received: 'Received',
    taken: 'Taken',
    made: 'Made',
    notReached: 'Not reached',
  },
  withheld: 'Withheld',
  yes: 'yes',
  no: 'no',
};

function call(id: number, over: Partial<KeptRecord> = {}): KeptRecord {
  const beganAt = start + id * 60_000;
  return {
    id,
    atPbx: true,
    recordId: `r${id}`,
    direction: 'incoming',
    answered: false,
    acknowledged: false,
    party: { kind: 'external', number: '0145236789', displayName: 'Hôtel des Voyageurs' },
    beganAt,
    endedAt: beganAt + 20_000,
    ...over,
  };
}

/** An archive of these calls, newest first; it writes down how many were asked for at once. */
function sourceOf(calls: readonly KeptRecord[]) {
  const lots: number[] = [];
  const source: ExportSource = {
    count: () => calls.length,
    newest(_filter: HistoryFilter, limit: number, before?: number): readonly KeptRecord[] {
      const left = calls.filter(({ id }) => before === undefined || id < before);
      const records = [...left].sort((one, other) => other.id - one.id).slice(0, limit);
      lots.push(records.length);
      return records;
    },
  };
  return { source, lots };
}

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'hookswitch-export-'))));
afterEach(async () => await rm(folder, { recursive: true, force: true }));

const order = (format: 'csv' | 'json', name = `calls.${format}`): ExportOrder => ({
  path: join(folder, name),
  format,
  filter: { text: 'hôtel' },
  words,
});
const silently = (): void => undefined;
const never = new AbortController().signal;
const written = async (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

describe('a table', () => {
  it('has a line for each call, newest first, in the words of the user', async () => {
    const colleague = { kind: 'user', number: '12003', displayName: 'Camille Fontaine' } as const;
    const { source } = sourceOf([
      call(1),
      call(2, {
        answered: true,
        answeredAt: start + 125_000,
        endedAt: start + 150_400,
        party: {
          kind: 'external',
          number: '+33472558811',
          displayName: '=2+3, "Li"\nNa',
          company: 'ACME',
        },
      }),
      call(3, { direction: 'outgoing', answered: true, takenBy: colleague }),
      call(4, {
        party: { kind: 'external', number: '06', displayName: 'Secret', anonymous: true },
      }),
    ]);
    expect(await exportCalls(source, order('csv'), silently, never)).toBe(true);
    const text = await written('calls.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map((row) => row['(kind)'])).toEqual(['Missed', 'Made', 'Received', 'Missed']);
    expect(data[0]).toMatchObject({ '(name)': 'Withheld', '(number)': '' });
    expect(data[1]).toMatchObject({ '(takenBy)': 'Camille Fontaine 12003', '(seconds)': '' });
    expect(data[2]).toMatchObject({
      '(name)': `'=2+3, "Li"\nNa`,
      '(number)': '+33472558811',
      '(company)': 'ACME',
      '(seconds)': '25',
    });
    expect(data[3]).toMatchObject({ '(seen)': 'no', '(seconds)': '' });
    expect(new Date(data[3]?.['(began)'] ?? '').getTime()).toBe(start + 60_000);
    expect(text).not.toContain('Secret');
  });
});

describe('data', () => {
  it('is JSON for other programs: moments of ISO 8601, names as they are, nothing of how we keep it', async () => {
    const name = '=2+3, "Li"\n\u2028Na\\ 李娜 👩‍🚀';
    const { source } = sourceOf([
      call(1, { party: { kind: 'external', number: '+33472558811', displayName: name } }),
    ]);
    await exportCalls(source, order('json'), silently, never);
    expect(JSON.parse(await written('calls.json'))).toEqual({
      filter: { text: 'hôtel' },
      calls: [
        {
          recordId: 'r1',
          direction: 'incoming',
          answered: false,
          acknowledged: false,
          party: { kind: 'external', number: '+33472558811', displayName: name },
          beganAt: '2026-03-14T09:01:00.000Z',
          endedAt: '2026-03-14T09:01:20.000Z',
        },
      ],
    });
  });

  it('is JSON also when there is no call', async () => {
    await exportCalls(sourceOf([]).source, order('json'), silently, never);
    expect(JSON.parse(await written('calls.json'))).toMatchObject({ calls: [] });
  });
});

describe.each(['csv', 'json'] as const)('an export to %s', (format) => {
  const many = Array.from({ length: 1200 }, (_, index) => call(index + 1));
  const count = (text: string): number => text.match(/Hôtel/g)?.length ?? 0;

  it('reads and writes by lots, says how far it is, and lets others in between two lots', async () => {
    const { source, lots } = sourceOf(many);
    const progress: string[] = [];
    let others = 0;
    const other = (): void => {
      others += 1;
      waiting = setImmediate(other);
    };
    let waiting = setImmediate(other);
    await exportCalls(
      source,
      order(format),
      (done, total) => progress.push(`${done}/${total}`),
      never,
    );
    clearImmediate(waiting);
    expect(lots).toEqual([500, 500, 200]);
    expect(progress).toEqual(['500/1200', '1000/1200', '1200/1200']);
    expect(others).toBeGreaterThanOrEqual(3);
    expect(count(await written(`calls.${format}`))).toBe(1200);
    expect((await stat(join(folder, `calls.${format}`))).mode & 0o077).toBe(0);
  });

  it('leaves no half file when cancelled, and the older one as it was', async () => {
    await writeFile(join(folder, `calls.${format}`), 'the older one');
    const cancelling = new AbortController();
    const whole = exportCalls(
      sourceOf(many).source,
      order(format),
      (done) => {
        if (done === 1000) cancelling.abort();
      },
      cancelling.signal,
    );
    expect(await whole).toBe(false);
    expect(await readdir(folder)).toEqual([`calls.${format}`]);
    expect(await written(`calls.${format}`)).toBe('the older one');
  });

  it('leaves no half file when the archive fails on the way', async () => {
    const { source } = sourceOf(many);
    const failing: ExportSource = {
      ...source,
      newest(filter, limit, before) {
        if (before !== undefined) throw new Error('the archive is not open');
        return source.newest(filter, limit, before);
      },
    };
    await expect(exportCalls(failing, order(format), silently, never)).rejects.toThrow('not open');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves no half file where its place is taken by a folder', async () => {
    await mkdir(join(folder, `calls.${format}`));
    await expect(
      exportCalls(sourceOf(many).source, order(format), silently, never),
    ).rejects.toMatchObject({ kind: 'saveFailed', details: { code: 'EISDIR' } });
    expect(await readdir(folder)).toEqual([`calls.${format}`]);
  });
});

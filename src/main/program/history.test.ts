import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultSettings } from '@shared/bridge/settings';
import type { ArchiveState } from '@shared/model/archive';
import type { ArchiveOrder } from '../archive/requests';
import { systemClock } from '../desk/clock';
import type { DeskCore } from '../desk/create-desk';
import { silentLog } from '../log/log';
import type { SettingsStore } from '../settings/settings-store';
import { createHistory, type HistoryIo } from './history';

const day = 86_400_000;

/** A thread that answers at once, and writes down what it was asked. */
class FakeThread extends EventEmitter {
  readonly asked: string[] = [];
  ended = false;
  constructor(private readonly opened: ArchiveState) {
    super();
  }
  postMessage({ id, name }: ArchiveOrder): void {
    this.asked.push(name);
    const value = name === 'open' ? this.opened : { records: [], total: 0 };
    queueMicrotask(() => this.emit('message', { id, value }));
  }
  terminate(): Promise<number> {
    this.ended = true;
    return Promise.resolve(0);
  }
}

function build(opened: ArchiveState) {
  const threads: FakeThread[] = [];
  let current = defaultSettings;
  const keep = (keepCallsDays: number): void => {
    current = { ...current, keepCallsDays };
  };
  const unused = (): never => {
    throw new Error('not needed here');
  };
  const io: HistoryIo = {
    folder: '/nowhere',
    startThread() {
      const thread = new FakeThread(opened);
      threads.push(thread);
      return thread;
    },
    secrets: {
      archiveKey: () => Promise.resolve('key'),
      newArchiveKey: () => Promise.resolve('key'),
    },
    settings: { get: () => current } as SettingsStore,
    region: () => 'FR',
    demo: false,
    calm: Promise.resolve(),
    core: () =>
      ({ historyKept: () => undefined, readHistory: () => undefined }) as unknown as DeskCore,
    eraseContacts: unused,
    askForFile: unused,
    words: unused,
    onChange: () => undefined,
    onDamaged: unused,
    clock: systemClock,
    log: silentLog,
  };
  const history = createHistory(io);
  history.use({ system: 'o2g', server: 'https://pbx.example', login: 'oxe12000' });
  const look = () => history.page({ filter: {}, limit: 10 });
  return { history, threads, look, keep };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('ends the thread of a file that nobody has asked for a while, and opens it again for who asks', async () => {
  const { history, threads, look } = build({ kept: 'file' });
  await look();
  await vi.advanceTimersByTimeAsync(20_000);
  await look();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(threads.map(({ ended }) => ended)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(threads.map(({ ended }) => ended)).toEqual([true]);

  await look();
  expect(threads[1]?.asked).toEqual(['open', 'page']);
  await history.dispose();
  expect(threads[1]?.ended).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it('never ends the thread of an archive that is only in memory', async () => {
  const { history, threads, look } = build({ kept: 'memory', because: 'noKeyring' });
  await look();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(threads.map(({ ended }) => ended)).toEqual([false]);
  await history.dispose();
});

it('tries again a file that the disk refused, until it is the file', async () => {
  const { history, threads, look } = build({ kept: 'memory', because: 'unwritable' });
  await look();
  await vi.advanceTimersByTimeAsync(70_000);
  const tries = () => threads[0]?.asked.filter((name) => name === 'tryFile').length;
  expect(tries()).toBeGreaterThan(2);
  threads[0]?.emit('message', { begunAnew: { kept: 'file' } });
  const last = tries();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(tries()).toBe(last);
  expect(history.facts().archive).toEqual({ kept: 'file' });
  await history.dispose();
  expect(vi.getTimerCount()).toBe(0);
});

it('erases what has become too old in a program that runs for days, also while its thread is at rest', async () => {
  const { history, threads, look, keep } = build({ kept: 'file' });
  keep(7);
  await look();
  threads[0]?.emit('message', { changed: { toCallBack: 0, oldest: Date.now() - 5 * day } });
  await vi.advanceTimersByTimeAsync(day);
  expect(threads).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(day + day / 24);
  expect(threads[1]?.asked.slice(0, 2)).toEqual(['open', 'configure']);
  await history.dispose();
  expect(vi.getTimerCount()).toBe(0);
});

it('tells an archive at rest of another time to keep calls, and of no other setting', async () => {
  const { history, threads, look, keep } = build({ kept: 'file' });
  await look();
  await vi.advanceTimersByTimeAsync(40_000);
  history.configure();
  await vi.advanceTimersByTimeAsync(0);
  expect(threads).toHaveLength(1);
  keep(30);
  history.configure();
  await vi.advanceTimersByTimeAsync(0);
  expect(threads[1]?.asked.slice(0, 2)).toEqual(['open', 'configure']);
  await history.dispose();
});

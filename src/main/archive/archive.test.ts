import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '@shared/model/failure';
import { createArchive, type Archive } from './archive';

/** A real thread: it answers with its own number, keeps who asks for callbacks waiting, and dies of a mark or of an erasure. */
const script = (number: number): string => `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, name }) => {
    if (name === 'callbacks') return;
    if (name === 'mark') throw new Error('out of memory');
    if (name === 'erase') process.exit(7);
    if (name === 'deleteOwn') parentPort.postMessage({ id, error: { kind: 'archiveFailed', retryable: true, details: { message: 'the archive is not open' } } });
    else parentPort.postMessage({ id, value: ${number} });
  });
`;

let archive: Archive;
let threads: Worker[];
let said: string[];
let ended: number;

beforeEach(() => {
  threads = [];
  said = [];
  ended = 0;
  archive = createArchive({
    startThread() {
      const thread = new Worker(script(threads.length + 1), { eval: true });
      threads.push(thread);
      return thread;
    },
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (message, facts) => said.push(`${message}: ${JSON.stringify(facts)}`),
    },
    onChanged: () => undefined,
    onExported: () => undefined,
    onBegunAnew: () => undefined,
    onEnded: () => (ended += 1),
  });
});
afterEach(async () => {
  for (const thread of threads) await thread.terminate();
});

const page = () => archive.ask('page', { filter: {}, limit: 10 });
const failureOf = async (asked: Promise<unknown>): Promise<unknown> => {
  const thrown: unknown = await asked.then(
    (value) => value,
    (reason: unknown) => reason,
  );
  return thrown instanceof FailureError ? thrown.toFailure() : thrown;
};
const failed = (message: string) => ({
  kind: 'archiveFailed',
  retryable: true,
  details: { message },
});

describe('the archive’s thread', () => {
  it('is started by the first who asks, and asked by all', async () => {
    expect(threads).toHaveLength(0);
    expect(await Promise.all([page(), page()])).toEqual([1, 1]);
    expect(threads).toHaveLength(1);
  });

  it('says what it could not do to the one who asked, and goes on', async () => {
    expect(await failureOf(archive.ask('deleteOwn', { ids: [1] }))).toMatchObject(
      failed('the archive is not open'),
    );
    expect(await page()).toBe(1);
  });

  it.each([
    ['throws', () => archive.ask('mark', { who: '12000', mark: 'done' })],
    ['is ended', () => archive.ask('erase', { place: { because: 'demo' } })],
  ])('that %s fails all who wait, once, and is begun anew for the next', async (_how, dying) => {
    const waiting = [
      archive.ask('callbacks', undefined),
      dying(),
      archive.ask('callbacks', undefined),
    ];
    for (const failure of await Promise.all(waiting.map(failureOf))) {
      expect(failure).toMatchObject(failed('the archive’s thread ended'));
    }
    expect(ended).toBe(1);
    expect(await page()).toBe(2);
    expect(threads).toHaveLength(2);
  });

  it('leaves in the log why it died', async () => {
    await failureOf(archive.ask('mark', { who: '12000', mark: 'done' }));
    expect(said).toEqual([expect.stringContaining('out of memory')]);
  });

  it('that cannot be started fails the one who asks, and the next one may', async () => {
    const startsOnce = createArchive({
      startThread() {
        if (threads.length === 0) {
          threads.push(new Worker('', { eval: true }));
          throw new Error('no such file');
        }
        const thread = new Worker(script(2), { eval: true });
        threads.push(thread);
        return thread;
      },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      onChanged: () => undefined,
      onExported: () => undefined,
      onBegunAnew: () => undefined,
      onEnded: () => undefined,
    });
    await expect(async () => startsOnce.ask('callbacks', undefined)).rejects.toThrow();
    expect(await startsOnce.ask('page', { filter: {}, limit: 10 })).toBe(2);
  });

  it('is closed and ended with the archive, whoever still waits is told, and none is left', async () => {
    const waiting = failureOf(archive.ask('callbacks', undefined));
    await archive.dispose();
    expect(await waiting).toMatchObject(failed('the archive is closed'));
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
    expect(ended).toBe(0);
    await archive.dispose();
    expect(threads).toHaveLength(1);
    expect(await page()).toBe(2);
  });

  it('that died with the last order is not waited for at the end', async () => {
    const dying = failureOf(archive.ask('mark', { who: '12000', mark: 'done' }));
    await archive.dispose();
    expect(await dying).toMatchObject(failed('the archive’s thread ended'));
    expect(threads).toHaveLength(1);
  });
});

import { directoryLimit } from '@shared/model/directory';
import { FailureError } from '@shared/model/failure';
import type { Directory, DirectoryEnd, DirectoryQuery } from '../port/directory';
import { pause } from '../wire/pause';
import { colleague, criterion, directoryEntries } from './map/directory';
import { path, type Rest } from './rest';
import { searchResult } from './schema/directory';
import { user } from './schema/user';

/** "It is recommended to wait before the next iteration (500ms for example)". Milliseconds. */
const betweenAskings = 500;
/** A server that never says FINISH or TIMEOUT has forgotten us. Milliseconds. */
const longest = 60_000;

type OnFound = Parameters<Directory['search']>[1];

/**
 * The phone book (chapter "Directory search"). The requests name no search: they mean the session's
 * current one. So one runs at a time, and the next begins when the one before is stopped.
 */
export function directory(rest: Rest, now: () => number): Directory {
  let before: Promise<unknown> = Promise.resolve();
  return {
    search(query, onFound, signal) {
      const own = before.then(() => (signal.aborted ? 'stopped' : run(query, onFound, signal)));
      before = own.catch(() => undefined);
      return own;
    },
    async colleague(id) {
      try {
        return colleague(await rest.get(path`/users/${id}`, user));
      } catch (thrown) {
        // Outsiders have no account: "Bad Request" or "Not Found", as the server likes.
        const status = thrown instanceof FailureError ? thrown.details?.status : undefined;
        if (status === '400' || status === '403' || status === '404') return undefined;
        throw thrown;
      }
    },
  };

  async function run(
    query: DirectoryQuery,
    onFound: OnFound,
    signal: AbortSignal,
  ): Promise<DirectoryEnd> {
    await start(query);
    let end: DirectoryEnd = 'stopped';
    try {
      end = await collect(onFound, signal);
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    } finally {
      if (end === 'stopped') await stop();
    }
    return end;
  }

  /** Asks for results until the server says that there are no more; 'stopped' when it need not go on. */
  async function collect(onFound: OnFound, signal: AbortSignal): Promise<DirectoryEnd> {
    const until = now() + longest;
    let found = 0;
    while (!signal.aborted) {
      const result = await rest.get(path`/directory/search`, searchResult, signal);
      const entries = directoryEntries(result);
      found += entries.length;
      if (entries.length > 0) onFound(entries);
      if (result.resultCode === 'FINISH') return found >= directoryLimit ? 'full' : 'finished';
      if (result.resultCode === 'TIMEOUT') return 'timedOut';
      if (now() >= until) {
        await stop();
        return 'timedOut';
      }
      if (result.resultCode !== 'OK') await pause(betweenAskings, signal);
    }
    return 'stopped';
  }

  /** Searches that an earlier run of ours left behind count against the limit: one is stopped, and ours tried again. */
  async function start(query: DirectoryQuery): Promise<void> {
    try {
      await post(query);
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || thrown.kind !== 'searchLimit') throw thrown;
      await stop();
      await post(query);
    }
  }

  async function post(query: DirectoryQuery): Promise<void> {
    try {
      if (query.by === 'text') {
        const filter = criterion(query.text);
        await rest.post(path`/directory/search`, { limit: directoryLimit, filter });
      } else {
        const { lastName, firstName } = query;
        const body = { lastName, firstName, keyboardType: 'ITU', limit: directoryLimit };
        await rest.post(path`/directory/searchbydtmf`, body);
      }
    } catch (thrown) {
      throw limitReached(thrown) ?? thrown;
    }
  }

  /** Best effort: the server frees a search that nobody asks about after a minute. */
  async function stop(): Promise<void> {
    await rest.delete(path`/directory/search`).catch(() => undefined);
  }
}

/**
 * "For each session only 5 concurrent searches are authorized", and 100 on the whole server. The
 * reference has no code of its own for it; 503 of a server that is ready says that much.
 */
function limitReached(thrown: unknown): FailureError | undefined {
  if (!(thrown instanceof FailureError)) return undefined;
  const { status, type, message = '' } = thrown.details ?? {};
  const saysSo = /\bconcurrent\b|too many/i.test(message);
  if (!saysSo && (status !== '503' || type === 'NOT_READY' || type === undefined)) return undefined;
  return new FailureError({ ...thrown.toFailure(), kind: 'searchLimit', retryable: true });
}

import {
  directoryMinimum,
  type DirectoryEntry,
  type DirectoryPage,
  type DirectoryProgress,
} from '@shared/model/directory';
import { asFailure, FailureError, type Failure } from '@shared/model/failure';
import { isKeyed } from '@shared/numbers/keypad';
import type { Directory, DirectoryQuery } from '../pbx/port/directory';
import type { Clock } from './clock';

/** Typing this long (ms) at rest is a word to search for; what is typed on at once never reaches the PBX. */
export const typingPause = 200;
/** Fewer keys than this could be nearly any name. */
const fewestKeys = 3;

/** The search that goes on for whoever types, page by page. A new text supersedes it. */
export interface DirectorySearch {
  /**
   * What is found of `text` from `offset` on: at once when there is something, else as soon as there is, or
   * the search is over. From 0 on, a search that is over begins anew. Throws `FailureError`; `cancelled`
   * when another text superseded this one.
   */
  page(query: { readonly text: string; readonly offset: number }): Promise<DirectoryPage>;
  /** Nobody wants the results any more. */
  stop(): void;
}

interface Search {
  readonly text: string;
  readonly abort: AbortController;
  readonly entries: DirectoryEntry[];
  readonly waiting: Set<() => void>;
  progress: DirectoryProgress;
  failure?: Failure;
}

/** What is asked of the PBX for a text: digits may be a number, and a name typed on a phone's keys. */
export function directoryQueries(typed: string): readonly DirectoryQuery[] {
  const text = typed.trim();
  const [lastName = '', firstName] = text.split(/\s+/);
  const keyed = isKeyed(text) && lastName.length >= fewestKeys;
  return [
    { by: 'text', text },
    ...(keyed
      ? [{ by: 'keypad', lastName, ...(firstName && { firstName }) } satisfies DirectoryQuery]
      : []),
  ];
}

/** Searches in the live session's directory, which throws `notLive` or `notSupported` where there is none. */
export function createDirectorySearch(
  clock: Clock,
  directory: () => Directory,
): DirectorySearch & { dispose(): void } {
  let current: Search | undefined;
  let stopTimer: (() => void) | undefined;

  const stop = (): void => {
    stopTimer?.();
    current?.abort.abort();
    if (current?.progress === 'searching') end(current, { kind: 'cancelled', retryable: true });
    current = undefined;
  };

  const begin = (text: string): Search => {
    stop();
    directory();
    const search: Search = {
      text,
      abort: new AbortController(),
      entries: [],
      waiting: new Set(),
      progress: 'searching',
    };
    current = search;
    if (text.trim().length < directoryMinimum) search.progress = 'finished';
    else stopTimer = clock.after(typingPause, () => void run(search));
    return search;
  };

  const run = async (search: Search): Promise<void> => {
    const { signal } = search.abort;
    let progress: DirectoryProgress = 'finished';
    try {
      for (const query of directoryQueries(search.text)) {
        const came = await directory().search(query, (entries) => add(search, entries), signal);
        if (signal.aborted) return;
        if (came === 'full' || came === 'timedOut') progress = came;
      }
      search.progress = progress;
      end(search);
    } catch (thrown) {
      end(search, asFailure(thrown));
    }
  };

  return {
    async page({ text, offset }) {
      const goesOn = current?.text === text && (offset > 0 || current.progress === 'searching');
      const search = goesOn && current ? current : begin(text);
      const isNews = (): boolean =>
        search.entries.length > offset || search.progress !== 'searching' || !!search.failure;
      while (!isNews()) await new Promise<void>((resolve) => search.waiting.add(resolve));
      if (search.failure && search.entries.length <= offset) throw new FailureError(search.failure);
      return { entries: search.entries.slice(offset), progress: search.progress };
    },
    stop,
    dispose: stop,
  };
}

/** Adds those who are not there yet: two queries may find the same people. */
function add(search: Search, entries: readonly DirectoryEntry[]): void {
  const known = new Set(search.entries.map(entryKey));
  search.entries.push(...entries.filter((entry) => !known.has(entryKey(entry))));
  wake(search);
}

const entryKey = ({ login, number, firstName, lastName }: DirectoryEntry): string =>
  JSON.stringify([login ?? number, firstName, lastName]);

function end(search: Search, failure?: Failure): void {
  if (failure) search.failure = failure;
  wake(search);
}

function wake(search: Search): void {
  const waiting = [...search.waiting];
  search.waiting.clear();
  for (const resolve of waiting) resolve();
}

import type { Cancel } from '../../exchange/clock.js';
import type { Exchange } from '../../exchange/exchange.js';
import type { Listed } from '../../exchange/phone-book.js';
import { RestError } from '../rest-error.js';
import type { Session } from '../sessions.js';

/** What became of a search. `freed`: nobody asked for a minute. */
export type SearchState = 'running' | 'finished' | 'timed-out' | 'stopped' | 'freed';

/** A search context (reference: Directory search). */
interface Search {
  readonly session: Session;
  readonly asked: unknown;
  readonly found: readonly Listed[];
  readonly startedAt: number;
  delivered: number;
  state: SearchState;
  stopTimer: Cancel;
}

/** How a search goes on. Milliseconds, and people at once. */
export interface SearchPace {
  /** Until the first results are there; `never`: until the server gives up. */
  readonly first: number | 'never';
  readonly between: number;
  readonly portion: number;
  /** After this the server ends the search as TIMEOUT. */
  readonly gives: number;
}

const usualPace: SearchPace = { first: 60, between: 40, portion: 20, gives: 10_000 };
const perSession = 5;
const inAll = 100;
/** "An unused search context is freed after 1 minute." */
const unusedFor = 60_000;

/** What one asking for results comes to (reference: SearchResult). */
export interface Portion {
  readonly code: 'OK' | 'NOK' | 'FINISH' | 'TIMEOUT';
  readonly people: readonly Listed[];
}

/** Searches in the phone book: which run, how far each has come, and the limits on them. */
export class DirectorySearches {
  pace = usualPace;
  /** Every search since the start, for tests to look at; the oldest fall out. */
  readonly log: Search[] = [];

  constructor(private readonly exchange: Exchange) {}

  /** Back to the usual pace, and the log empty. */
  reset(pace: Partial<SearchPace> = {}): void {
    this.pace = { ...usualPace, ...pace };
  }

  /** @throws RestError when the session, or the whole server, has too many */
  start(session: Session, asked: unknown, found: readonly Listed[]): void {
    if (this.#running(session).length >= perSession || this.#running().length >= inAll) {
      throw new RestError('SERVICE_UNAVAILABLE', 'NOT_EXPECTED', 'Too many concurrent searches');
    }
    const search: Search = {
      session,
      asked,
      found,
      startedAt: this.exchange.clock.now(),
      delivered: 0,
      state: 'running',
      stopTimer: () => undefined,
    };
    this.#use(search);
    this.log.push(search);
    if (this.log.length > 500) this.log.shift();
  }

  /** The next results of the current search: of several, the newest. @throws RestError without one */
  next(session: Session): Portion {
    const search = this.#current(session);
    this.#use(search);
    const { first, between, portion, gives } = this.pace;
    const passed = this.exchange.clock.now() - search.startedAt;
    if (passed >= gives) return this.#end(search, 'timed-out', 'TIMEOUT');
    if (first === 'never' || passed < first) return { code: 'NOK', people: [] };
    const ready = portion * (1 + Math.floor((passed - first) / between));
    const people = search.found.slice(search.delivered, ready);
    search.delivered += people.length;
    if (people.length > 0) return { code: 'OK', people };
    if (search.delivered >= search.found.length) return this.#end(search, 'finished', 'FINISH');
    return { code: 'NOK', people: [] };
  }

  /** @throws RestError without a current search */
  stop(session: Session): void {
    this.#end(this.#current(session), 'stopped', 'FINISH');
  }

  /** The session is over, and its searches with it. */
  forget(session: Session): void {
    for (const search of this.#running(session)) this.#end(search, 'freed', 'FINISH');
  }

  #current(session: Session): Search {
    const search = this.#running(session).at(-1);
    if (search) return search;
    throw new RestError('BAD_REQUEST', 'NOT_EXPECTED', 'No search is under way');
  }

  #running(session?: Session): readonly Search[] {
    return this.log.filter(
      (search) => search.state === 'running' && (!session || search.session === session),
    );
  }

  #end(search: Search, state: SearchState, code: 'FINISH' | 'TIMEOUT'): Portion {
    search.stopTimer();
    search.state = state;
    return { code, people: [] };
  }

  #use(search: Search): void {
    search.stopTimer();
    search.stopTimer = this.exchange.clock.after(unusedFor, () => {
      this.#end(search, 'freed', 'FINISH');
    });
  }
}

import type { Instant } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { DeskEvent, EventBatch } from '@shared/model/event';
import { asFailure, FailureError, type Failure } from '@shared/model/failure';
import { featureNames, type Features, type Session } from '../pbx/connector';
import type { Clock } from './clock';
import { createDoubts, doubtDelay } from './doubt';
import { speaksOfPartOff } from './parts-off';
import { createLateParts } from './late-parts';
import { reduce } from './reducer';
import { aboutPart } from './reduce-parts';
import { evidence, settle } from './line-broken';
import { openRequests } from './requests';
import { watchSilence } from './silence-watch';
import type { Store } from './store';

/** Stale for this long (ms) and still silent: the channel is taken for dead. */
export const staleLimit = 15_000;

/** A session whose events flow into the desk. */
export interface LiveSession {
  readonly features: Features;
  /** Buffers events again, reads a snapshot, applies both. */
  resynchronise(): void;
  /** The same without a word: the calls that are shown are true meanwhile. Resolves when it is done; never rejects. */
  readAgain(): Promise<void>;
  close(): Promise<void>;
}

/** What the supervisor hears of it. */
export interface LiveSessionEvents {
  /** The session is over, unasked. Called at most once, after it was live and not after `close`. */
  onLost(failure: Failure): void;
  /** What the session told, in order, once it is in the desk. A snapshot is told as an event. */
  onTold?(batches: readonly EventBatch[], features: Features): void;
  /** Events about an agent's calls came twice, or in another order than they happened. */
  onTeamDoubted?(): void;
}

/** Whether an event is taken, as the desk stands before it. */
type Believe = (event: DeskEvent, desk: DeskState, at: number) => boolean;

/**
 * The desk after a batch, and without the requests that the batch confirmed. What is not believed changes nothing. `settles`
 * is false for a snapshot or part that may be older than what the line left in doubt.
 */
export function applyBatches(
  before: DeskState,
  batches: readonly EventBatch[],
  believe: Believe = () => true,
  settles = true,
): DeskState {
  let next = before;
  for (const { at, events } of batches) {
    for (const event of events) if (believe(event, next, at)) next = reduce(next, event, at);
  }
  if (next === before || Object.keys(next.requests).length === 0) return next;
  const tells = settles && !next.pbxDown ? evidence(batches) : undefined;
  const requests = openRequests(before, next);
  return { ...next, requests: tells ? settle(requests, before, next, tells) : requests };
}

/**
 * Starts to pour a session's events into the desk: they are buffered while a snapshot is read, then both
 * are applied as one change, so nothing falls between. Resolves when the desk is live; throws, with the
 * session closed, when that fails or `signal` aborts. Silence past the session's limit makes the link
 * stale, more makes the session lost.
 */
export async function startSession(
  session: Session,
  store: Store<DeskState>,
  clock: Clock,
  signal: AbortSignal,
  { onLost, onTold, onTeamDoubted }: LiveSessionEvents,
): Promise<LiveSession> {
  const abort = new AbortController();
  let buffer: EventBatch[] | undefined;
  let wasLive = false;
  let over = false;
  /** Nothing was heard for too long: a snapshot alone does not prove the channel. */
  let silentSince: number | undefined;
  let stopStale: (() => void) | undefined;
  /** A snapshot that is read now may be too old for who asks: another follows. */
  let readsAgain = false;
  const doubts = createDoubts();
  const lateParts = createLateParts((reading, since, settles) => {
    if (over) return;
    const desk = { ...store.get(), features: featureNames(session.features) };
    const read: EventBatch = { at: clock.now(), events: [reading] };
    const again = since.map(({ at, events }) => ({
      at,
      events: events.flatMap((event) => aboutPart(event, reading.part, desk)),
    }));
    store.set(applyBatches(desk, [read, ...again], undefined, settles));
  });
  let reading: { readonly at: number; readonly cancel: () => void } | undefined;
  /** The beginnings of calls that had ended: where the state read shows the call, they tell why it is back. */
  let withheld: { readonly event: DeskEvent; readonly at: Instant }[] = [];
  /** When doubt last had the state read. */
  let readAt = -doubtDelay;
  let failStart: (failure: Failure) => void = () => undefined;

  const finish = (): void => {
    over = true;
    abort.abort();
    stopStale?.();
    reading?.cancel();
    watch?.dispose();
    signal.removeEventListener('abort', onAbort);
  };
  const lose = (failure: Failure): void => {
    if (over) return;
    finish();
    if (wasLive) onLost(failure);
    else failStart(failure);
  };
  const onAbort = (): void => {
    lose({ kind: 'cancelled', retryable: true });
  };
  const close = async (): Promise<void> => {
    if (!over) finish();
    await session.close();
  };

  const synchronise = async (quietly = false): Promise<void> => {
    buffer ??= [];
    if (!quietly) {
      store.set({ ...store.get(), link: { phase: 'synchronising', since: clock.now() } });
    }
    const turn = lateParts.begin();
    const snapshot = await session
      .snapshot(abort.signal, turn.late)
      .catch((thrown: unknown): never => {
        turn.dropped();
        throw thrown;
      });
    if (over) return;
    const at = clock.now();
    const read: EventBatch = { at, events: [{ type: 'snapshot', snapshot }] };
    const told = [read, ...buffer];
    const features = featureNames(session.features);
    const before = withheld.reduce<DeskState>((desk, back) => reduce(desk, back.event, back.at), {
      ...store.get(),
      features,
    });
    withheld = [];
    const settles = !readsAgain;
    const next = applyBatches(before, told, believe, settles);
    buffer = undefined;
    if (readsAgain) doubt(0);
    readsAgain = false;
    store.set({
      ...next,
      link: quietly
        ? next.link
        : silentSince === undefined
          ? { phase: 'live', since: at }
          : { phase: 'stale', since: at, lastByteAt: silentSince },
    });
    onTold?.(told, session.features);
    turn.entered(snapshot, settles);
  };
  /**
   * Events came twice, or in another order than they happened: the state is read again, without a word; `twice`, also when
   * what is late has come.
   */
  const doubt = (delay: number, twice = false): void => {
    const now = clock.elapsed();
    const at = Math.max(now + delay, readAt + doubtDelay);
    if (reading && reading.at <= at) return;
    reading?.cancel();
    const cancel = clock.after(at - now, () => {
      reading = undefined;
      readAt = clock.elapsed();
      if (twice) doubt(doubtDelay);
      void readAgain();
    });
    reading = { at, cancel };
  };
  const readAgain = async (): Promise<void> => {
    if (over || buffer) return;
    await synchronise(true).catch((thrown: unknown) => {
      lose(asFailure(thrown));
    });
  };
  const believe: Believe = (event, desk, at) => {
    const verdict = doubts.weigh(event, desk, at);
    if (event.type === 'teamCall') {
      if (verdict !== 'believed') onTeamDoubted?.();
    } else if (verdict === 'back') {
      if (event.type === 'callCreated') withheld.push({ event, at });
      doubt(0, true);
    }
    // What came while the state was read may be older than it, which is nothing to doubt.
    else if (verdict !== 'believed' && !buffer) doubt(doubtDelay);
    return verdict === 'believed' || verdict === 'doubtful';
  };
  const resynchronise = (): void => {
    if (over) return;
    if (buffer) {
      readsAgain = true;
      return;
    }
    synchronise().catch((thrown: unknown) => {
      lose(asFailure(thrown));
    });
  };

  const goStale = (silent: number): void => {
    const now = clock.now();
    silentSince = now - silent;
    store.set({ ...store.get(), link: { phase: 'stale', since: now, lastByteAt: silentSince } });
    stopStale = clock.after(staleLimit, () => {
      lose({ kind: 'timeout', retryable: true, details: { what: 'event channel' } });
    });
  };
  const { silenceLimit } = session;
  const watch =
    silenceLimit === undefined
      ? undefined
      : watchSilence(
          () => session.silenceLimit ?? silenceLimit,
          clock,
          (silent) => {
            goStale(silent);
          },
        );

  const pump = async (): Promise<void> => {
    for await (const batch of session.events) {
      if (over) return;
      watch?.heard();
      stopStale?.();
      stopStale = undefined;
      silentSince = undefined;
      lateParts.heard(batch);
      if (buffer) {
        buffer.push(batch);
        continue;
      }
      const desk = store.get();
      const { pbxDown } = desk;
      if (speaksOfPartOff(batch, desk)) doubt(doubtDelay);
      store.set(applyBatches(desk, [batch], believe));
      onTold?.([batch], session.features);
      const { link, pbxDown: isDown } = store.get();
      // What happened while the PBX was out of sight, no event will tell.
      if (link.phase === 'stale' || (pbxDown && !isDown)) resynchronise();
    }
  };

  signal.addEventListener('abort', onAbort);
  buffer = [];
  pump().catch((thrown: unknown) => {
    lose(asFailure(thrown));
  });
  void session.ended.then((end) => {
    lose(end.kind === 'lost' ? end.failure : { kind: 'sessionLost', retryable: true });
  });
  const lost = new Promise<never>((_resolve, reject) => {
    failStart = (failure) => {
      reject(new FailureError(failure));
    };
  });
  try {
    await Promise.race([synchronise(), lost]);
  } catch (thrown) {
    await close();
    throw thrown;
  }
  wasLive = true;
  return {
    get features() {
      return session.features;
    },
    resynchronise,
    readAgain,
    close,
  };
}

import type { DeskState, Link } from '@shared/model/desk-state';
import { emptyDesk } from '@shared/model/desk-state';
import { asFailure, FailureError, type Failure } from '@shared/model/failure';
import { featureNames, type Connector, type Features, type SignInRequest } from '../pbx/connector';
import { backOff } from './back-off';
import type { Clock } from './clock';
import { startSession, type LiveSession } from './live-session';
import { isPassing } from './sign-in-verdict';
import type { Store } from './store';

/** Whom to sign in, through which connector. */
export interface SignIn {
  readonly connector: Connector;
  readonly request: SignInRequest;
}

/** Keeps one session alive and the desk's `link` true (docs/architecture.md, "The session supervisor"). */
export interface Supervisor {
  /** Signs in at the user's request. Resolves when live; throws the failure, and tries no further. */
  signIn(signIn: SignIn, signal: AbortSignal): Promise<void>;
  /** Signs in at start: a server that does not answer is tried again until it does. */
  resume(signIn: SignIn): void;
  signOut(): Promise<void>;
  /** Does not wait for the back-off. */
  tryNow(): void;
  /** The machine slept, or its network changed: trust nothing, read the state again. */
  recheck(): void;
  /** The live session's features; throws `notLive`. */
  features(): Features;
  dispose(): Promise<void>;
}

const cancelled = (): FailureError => new FailureError({ kind: 'cancelled', retryable: true });

/** A supervisor that writes into `store`. */
export function createSupervisor(store: Store<DeskState>, clock: Clock): Supervisor {
  let live: LiveSession | undefined;
  let current: SignIn | undefined;
  /** Everything under way belongs to this run; aborting it disowns all of it at once. */
  let run = new AbortController();
  let wait: { readonly go: () => void; readonly cancel: () => void } | undefined;
  let outageSince: number | undefined;

  const setLink = (link: Link): void => {
    store.set({ ...store.get(), link });
  };

  /** Disowns whatever is under way and starts a new run. */
  const renew = async (): Promise<void> => {
    run.abort();
    run = new AbortController();
    wait?.cancel();
    wait = undefined;
    const session = live;
    live = undefined;
    await session?.close();
  };

  const connect = async ({ connector, request }: SignIn, signal: AbortSignal): Promise<void> => {
    const session = await connector.signIn(request, signal);
    if (signal.aborted) {
      await session.close();
      throw cancelled();
    }
    store.set({
      ...store.get(),
      identity: session.identity,
      features: featureNames(session.features),
    });
    const started = await startSession(session, store, clock, signal, {
      onLost: (failure) => {
        if (!signal.aborted) retry(1, failure);
      },
    });
    live = started;
    outageSince = undefined;
  };

  /** The session is lost, or a try failed: tries again as number `attempt` where that may help. */
  const retry = (attempt: number, failure: Failure): void => {
    // The lost session signs out before the next one signs in: both may share one cookie jar.
    const closed = renew();
    const signIn = current;
    if (!signIn) return;
    if (!isPassing(failure)) {
      setLink({ phase: 'refused', since: clock.now(), failure });
      return;
    }
    outageSince ??= clock.now();
    const { signal } = run;
    const link = { phase: 'recovering', since: outageSince, attempt, failure } as const;
    const go = (): void => {
      wait?.cancel();
      wait = undefined;
      setLink(link);
      closed
        .then(() => connect(signIn, signal))
        .catch((thrown: unknown) => {
          if (!signal.aborted) retry(attempt + 1, asFailure(thrown));
        });
    };
    const delay = backOff(attempt, clock.random());
    if (delay === 0) {
      go();
      return;
    }
    wait = { go, cancel: clock.after(delay, go) };
    setLink({ ...link, nextTryAt: clock.now() + delay });
  };

  const signIn = async (asked: SignIn, signal: AbortSignal): Promise<void> => {
    await renew();
    current = undefined;
    store.set({
      ...emptyDesk(clock.now()),
      link: { phase: 'signingIn', since: clock.now() },
    });
    const mine = run;
    const cancel = (): void => {
      mine.abort();
    };
    signal.addEventListener('abort', cancel);
    try {
      await connect(asked, mine.signal);
      current = asked;
    } catch (thrown) {
      const failure = mine.signal.aborted ? cancelled().toFailure() : asFailure(thrown);
      // Another sign-in has taken over: the link is no longer ours to write.
      if (mine === run) {
        await renew();
        store.set({
          ...emptyDesk(clock.now()),
          link: {
            phase: 'signedOut',
            since: clock.now(),
            ...(failure.kind === 'cancelled' ? {} : { failure }),
          },
        });
      }
      throw new FailureError(failure, { cause: thrown });
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };

  const tryNow = (): void => {
    wait?.go();
  };

  return {
    signIn,
    resume(asked) {
      current = asked;
      setLink({ phase: 'signingIn', since: clock.now() });
      const { signal } = run;
      connect(asked, signal).catch((thrown: unknown) => {
        if (!signal.aborted) retry(2, asFailure(thrown));
      });
    },
    async signOut() {
      current = undefined;
      outageSince = undefined;
      await renew();
      store.set(emptyDesk(clock.now()));
    },
    tryNow,
    recheck() {
      if (live) live.resynchronise();
      else tryNow();
    },
    features() {
      const { phase } = store.get().link;
      if (!live || (phase !== 'live' && phase !== 'stale')) {
        throw new FailureError({ kind: 'notLive', retryable: true });
      }
      return live.features;
    },
    async dispose() {
      current = undefined;
      await renew();
    },
  };
}

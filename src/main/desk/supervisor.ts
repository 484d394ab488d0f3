import type { DeskState, Link } from '@shared/model/desk-state';
import { emptyDesk } from '@shared/model/desk-state';
import { asFailure, FailureError, needsSignIn, type Failure } from '@shared/model/failure';
import { featureNames, type Features } from '../pbx/connector';
import { backOff } from './back-off';
import type { Clock } from './clock';
import { startSession, type LiveSession, type LiveSessionEvents } from './live-session';
import { unlessSilent } from './patience';
import { createRestartable } from './restartable';
import { atEither, choose, type Chosen, type Connect, type SignIn } from './sign-in';
import { atSignIn, isPassing, isServersOwn, meanwhile } from './sign-in-verdict';
import { createSteadiness } from './steadiness';
import type { Store } from './store';
import { throughChanges } from './through-changes';

/** Keeps one session alive and the desk's `link` true (docs/architecture.md, "The session supervisor"). */
export interface Supervisor {
  /** Signs in at the user's request. Resolves when live; throws the failure, and tries no further. */
  signIn(signIn: SignIn, signal: AbortSignal): Promise<void>;
  /** Signs in at start: a server that does not answer is tried again until it does. */
  resume(signIn: SignIn): Promise<void>;
  /** There is nothing to sign in with at start: nobody is, and this is why. */
  cannotResume(failure: Failure): void;
  signOut(): Promise<void>;
  /**
   * At the user's word: does as `userIsBack`; where all is well but a part is off, reads that again and resolves when it is
   * done; where it is its events that were refused, or a basic session could be a whole one, begins a session anew. Throws
   * `licenceMissing` where it could not.
   */
  tryNow(): Promise<void>;
  /** Does not wait: a silent channel is given up, a wait cut short, a refusal tried again that needs no new sign-in. */
  userIsBack(): void;
  /** Leaves the secondary server for the primary. */
  backToPrimary(): void;
  /** What is on screen may not be so: reads the state again. */
  recheck(): void;
  /**
   * The machine slept, or is in another network: what was live or under way hangs on connections that look alive and are
   * not, and begins anew, once those are `dropped`.
   */
  beginAnew(dropped?: Promise<void>): void;
  /** The PBX has taken a new password: it is the one to sign in with from now on. */
  passwordChanged(password: string): void;
  /** The live session's features; throws `notLive`. */
  features(): Features;
  dispose(): Promise<void>;
}

/** One that is left for another one. */
const sessionLost: Failure = { kind: 'sessionLost', retryable: true };
const cancelled = (): FailureError => new FailureError({ kind: 'cancelled', retryable: true });

/** A supervisor that writes into `store`. */
export function createSupervisor(
  store: Store<DeskState>,
  clock: Clock,
  onTold: NonNullable<LiveSessionEvents['onTold']> = () => undefined,
  onTeamDoubted: NonNullable<LiveSessionEvents['onTeamDoubted']> = () => undefined,
): Supervisor {
  let live: LiveSession | undefined;
  let current: Chosen | undefined;
  /** Everything under way belongs to this run; aborting it disowns all of it at once. */
  let run = new AbortController();
  /** The last session that was left signs out, or has. */
  let goodbye = Promise.resolve();
  let wait: { readonly go: () => void; readonly cancel: () => void } | undefined;
  let outageSince: number | undefined;
  /** The server of the session that was opened last. */
  let openedAt: string | undefined;
  const steadiness = createSteadiness(clock);
  /** The sign-in that the user waits for. */
  const awaited = createRestartable();

  const setLink = (link: Link): void => {
    store.set({ ...store.get(), link });
  };

  const beginSigningIn = (): void => {
    store.set({ ...emptyDesk(clock.now()), link: { phase: 'signingIn', since: clock.now() } });
  };

  /** Disowns whatever is under way and starts a new run. */
  const renew = async (): Promise<void> => {
    run.abort();
    run = new AbortController();
    wait?.cancel();
    wait = undefined;
    if (live) goodbye = live.close();
    live = undefined;
    await goodbye;
  };

  const connect: Connect = async (...input) => {
    try {
      await open(...input);
    } catch (thrown) {
      throw new FailureError(atSignIn(asFailure(thrown)), { cause: thrown });
    }
  };

  const open: Connect = async (chosen, signal, answered) => {
    const { connector, servers } = chosen;
    const request = { ...chosen.request, server: servers.server };
    const session = await throughChanges(
      () => connector.signIn(request, signal, answered),
      (thrown) => asFailure(thrown).kind === 'networkChanged',
    );
    if (signal.aborted) {
      await session.close();
      throw cancelled();
    }
    openedAt = servers.server;
    const { onSecondary: _was, ...state } = store.get();
    store.set({
      ...state,
      ...(servers.isSecondary ? { onSecondary: true } : {}),
      identity: session.identity,
      features: featureNames(session.features),
    });
    const started = await startSession(session, store, clock, signal, {
      onTold,
      onTeamDoubted,
      onLost: (failure) => {
        if (!signal.aborted) lost(failure);
      },
    });
    live = started;
    outageSince = undefined;
    steadiness.began();
    servers.settled();
  };

  /** The first try: a server that does not answer is left at once where another one stands by. */
  const quickly = (chosen: Chosen, signal: AbortSignal, connects = connect): Promise<void> =>
    chosen.servers.hasSpare
      ? unlessSilent(clock, signal, (own, answered) => connects(chosen, own, answered))
      : connects(chosen, signal);

  /**
   * A session is lost. Once it is opened again at once, at the other server where this one fell silent, at the primary where
   * the secondary ended it; sessions that are lost again and again as soon as they are open wait like any other try.
   */
  const lost = (failure: Failure): void => {
    if (isServersOwn(failure)) current?.servers.next();
    else if (failure.kind === 'sessionLost') current?.servers.toPrimary();
    retry(Math.max(1, steadiness.lost()), failure);
  };

  /**
   * Tries again, after the wait of this attempt or of `delay`. Only a sign-in can be refused: a session that was live
   * always gets a fresh try, however it ended.
   */
  const retry = (attempt: number, failure: Failure, delay = backOff(attempt, clock.random())) => {
    const closed = renew();
    const signIn = current;
    if (!signIn) return;
    outageSince ??= clock.now();
    const { signal } = run;
    const link = { phase: 'recovering', since: outageSince, attempt, failure } as const;
    // A lost session signs out before the next one signs in at the same server, where it holds a licence.
    const connectAfter: Connect = async (...input) => {
      if (signIn.servers.server === openedAt) await closed;
      await connect(...input);
    };
    const go = (): void => {
      wait?.cancel();
      wait = undefined;
      setLink(link);
      const tried =
        attempt === 1 ? quickly(signIn, signal, connectAfter) : connectAfter(signIn, signal);
      tried.catch((thrown: unknown) => {
        if (!signal.aborted) failed(signIn, attempt, asFailure(thrown));
      });
    };
    if (delay === 0) {
      go();
      return;
    }
    wait = { go, cancel: clock.after(delay, go) };
    setLink({ ...link, nextTryAt: clock.now() + delay });
  };

  /**
   * A try failed: the other server is tried at once, then both wait; what will not pass is the user's to mend. A secondary
   * that says no decides nothing: the primary, which is only away, is waited for.
   */
  const failed = ({ servers }: Chosen, attempt: number, failure: Failure): void => {
    if (isPassing(failure)) {
      if (servers.next()) retry(attempt, failure, 0);
      else retry(attempt + 1, failure);
    } else if (servers.isSecondary) {
      servers.refuseSecondary();
      const { link } = store.get();
      retry(attempt + 1, link.phase === 'recovering' ? link.failure : failure);
    } else {
      void renew();
      const wasIn = store.get().identity !== undefined;
      const told = wasIn ? meanwhile(failure) : failure;
      setLink({ phase: 'refused', since: clock.now(), failure: told });
    }
  };

  const signIn = async (asked: SignIn, signal: AbortSignal): Promise<void> => {
    const closed = renew();
    const mine = run;
    current = undefined;
    outageSince = undefined;
    const cancel = (): void => {
      mine.abort();
    };
    beginSigningIn();
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    try {
      await closed;
      if (mine.signal.aborted) throw cancelled();
      current = await awaited.run(async (turn) => {
        beginSigningIn();
        const chosen = choose(asked);
        await atEither(chosen, turn, (each, own) => quickly(each, own));
        return chosen;
      }, mine.signal);
    } catch (thrown) {
      const failure = mine.signal.aborted ? cancelled().toFailure() : asFailure(thrown);
      // Where another sign-in has taken over, the link is no longer ours to write.
      if (mine === run) {
        await renew();
        const told = failure.kind === 'cancelled' ? {} : { failure };
        store.set({
          ...emptyDesk(clock.now()),
          link: { phase: 'signedOut', since: clock.now(), ...told },
        });
      }
      throw new FailureError(failure, { cause: thrown });
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };

  const resume = async (asked: SignIn): Promise<void> => {
    const closed = renew();
    const { signal } = run;
    beginSigningIn();
    await closed;
    if (signal.aborted) return;
    const chosen = (current = choose(asked));
    try {
      await quickly(chosen, signal);
    } catch (thrown) {
      if (!signal.aborted) failed(chosen, 1, asFailure(thrown));
    }
  };

  const userIsBack = (): void => {
    const { link } = store.get();
    if (wait) wait.go();
    else if (link.phase === 'stale') {
      lost({ kind: 'timeout', retryable: true, details: { what: 'event channel' } });
    } else if (link.phase === 'refused' && !needsSignIn(link.failure)) retry(1, link.failure);
  };

  const tryNow = async (): Promise<void> => {
    const { link, partsOff = {} } = store.get();
    if (link.phase !== 'live' || !live) {
      userIsBack();
      return;
    }
    const session = live;
    const off = Object.values(partsOff);
    const isUntold = off.some(({ kind }) => kind === 'eventsRefused');
    if (!isUntold) {
      if (off.length > 0) await session.readAgain();
      if (!session.features.basicCalls) return;
      await session.features.basicCalls.hasOutgrown();
    }
    if (session === live) retry(1, sessionLost);
  };

  const beginAnew = (): void => {
    const { link } = store.get();
    if (wait || link.phase === 'refused') userIsBack();
    else if (current) retry(1, link.phase === 'recovering' ? link.failure : sessionLost);
  };

  return {
    signIn,
    resume,
    cannotResume(failure) {
      setLink({ phase: 'signedOut', since: clock.now(), failure });
    },
    async signOut() {
      current = undefined;
      outageSince = undefined;
      await renew();
      store.set(emptyDesk(clock.now()));
    },
    tryNow,
    userIsBack,
    backToPrimary() {
      if (!current?.servers.isSecondary) return;
      current.servers.toPrimary();
      retry(1, sessionLost);
    },
    recheck() {
      live?.resynchronise();
    },
    beginAnew(dropped) {
      if (awaited.restart(dropped)) return;
      if (dropped) void dropped.then(beginAnew);
      else beginAnew();
    },
    passwordChanged(password) {
      if (current) current = { ...current, request: { ...current.request, password } };
      const { identity } = store.get();
      if (!identity?.passwordExpires) return;
      const { passwordExpires: _said, ...rest } = identity;
      store.set({ ...store.get(), identity: rest });
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

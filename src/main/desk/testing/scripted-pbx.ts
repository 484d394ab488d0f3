import type { DeskEvent, EventBatch, Snapshot } from '@shared/model/event';
import { FailureError, type Failure } from '@shared/model/failure';
import type { Connector, Features, Session, SessionEnd, SignInRequest } from '../../pbx/connector';
import type { Clock } from '../clock';

/** One session that a test holds at the other end. */
export interface ScriptedSession {
  emit(...events: DeskEvent[]): Promise<void>;
  end(end: SessionEnd): Promise<void>;
  readonly closed: () => boolean;
  /** Signing out never comes to an end. */
  holdGoodbye(): void;
}

/** The port with a test behind it: what signing in, snapshots and commands come to is the test's word. */
export interface ScriptedPbx {
  readonly connector: Connector;
  /** Each sign-in shifts one entry: a failure to throw, 'ok', 'hangs' until it is aborted, or ms to take after an answer. Empty means ok. */
  readonly signIns: (Failure | 'ok' | 'hangs' | number)[];
  readonly sessions: ScriptedSession[];
  /** Where each sign-in went. */
  readonly servers: string[];
  /** What each of them asked for. */
  readonly requests: SignInRequest[];
  snapshot: Session['snapshot'];
  features: Features;
  silenceLimit: number | undefined;
}

const emptySnapshot: Snapshot = { calls: [], devices: [], userState: 'free' };

/** Lets everything that waits on resolved promises run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

/** A PBX of which every answer is scripted. */
export function scriptedPbx(clock: Clock): ScriptedPbx {
  const pbx: ScriptedPbx = {
    signIns: [],
    sessions: [],
    servers: [],
    requests: [],
    snapshot: () => Promise.resolve(emptySnapshot),
    features: {},
    silenceLimit: undefined,
    connector: {
      system: 'o2g',
      signIn: async (request, signal, answered) => {
        pbx.servers.push(request.server);
        pbx.requests.push(request);
        const next = pbx.signIns.shift() ?? 'ok';
        if (typeof next === 'object') throw new FailureError(next);
        if (next === 'hangs') await aborted(signal);
        answered?.();
        if (typeof next === 'number') {
          await Promise.race([
            aborted(signal),
            new Promise<void>((resolve) => clock.after(next, resolve)),
          ]);
        }
        return openSession(pbx, clock);
      },
      closeLeftBehind: () => Promise.resolve(),
    },
  };
  return pbx;
}

/** Rejects when the signal aborts. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const abort = (): void => reject(new FailureError({ kind: 'cancelled', retryable: true }));
    signal.addEventListener('abort', abort);
  });

function openSession(pbx: ScriptedPbx, clock: Clock): Session {
  const queue: EventBatch[] = [];
  let wake: () => void = () => undefined;
  let closed = false;
  let goodbye = Promise.resolve();
  let resolveEnd: (end: SessionEnd) => void = () => undefined;
  const ended = new Promise<SessionEnd>((resolve) => {
    resolveEnd = resolve;
  });
  async function* events(): AsyncGenerator<EventBatch> {
    while (!closed) {
      const batch = queue.shift();
      if (batch) yield batch;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  pbx.sessions.push({
    async emit(...batch) {
      queue.push({ at: clock.now(), events: batch });
      wake();
      await settle();
    },
    async end(end) {
      resolveEnd(end);
      await settle();
    },
    closed: () => closed,
    holdGoodbye: () => void (goodbye = new Promise(() => undefined)),
  });
  return {
    identity: {
      system: 'o2g',
      login: 'oxe12000',
      number: '12000',
      server: 'scripted',
      devices: [],
    },
    features: pbx.features,
    ...(pbx.silenceLimit === undefined ? {} : { silenceLimit: pbx.silenceLimit }),
    events: events(),
    ended,
    snapshot: (...asked) => pbx.snapshot(...asked),
    close: () => {
      closed = true;
      resolveEnd({ kind: 'closed' });
      wake();
      return goodbye;
    },
  };
}

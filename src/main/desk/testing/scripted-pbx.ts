import type { DeskEvent, EventBatch, Snapshot } from '@shared/model/event';
import { FailureError, type Failure } from '@shared/model/failure';
import type { Connector, Features, Session, SessionEnd } from '../../pbx/connector';
import type { Clock } from '../clock';

/** One session that a test holds at the other end. */
export interface ScriptedSession {
  emit(...events: DeskEvent[]): Promise<void>;
  end(end: SessionEnd): Promise<void>;
  readonly closed: () => boolean;
}

/** The port with a test behind it: what signing in, snapshots and commands come to is the test's word. */
export interface ScriptedPbx {
  readonly connector: Connector;
  /** Each sign-in shifts one entry: a failure to throw, or 'ok'. Empty means ok. */
  readonly signIns: (Failure | 'ok')[];
  readonly sessions: ScriptedSession[];
  /** Where each sign-in went. */
  readonly servers: string[];
  snapshot: () => Promise<Snapshot>;
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
    snapshot: () => Promise.resolve(emptySnapshot),
    features: {},
    silenceLimit: undefined,
    connector: {
      system: 'o2g',
      signIn: ({ server }) => {
        pbx.servers.push(server);
        const next = pbx.signIns.shift() ?? 'ok';
        return next === 'ok'
          ? Promise.resolve(openSession(pbx, clock))
          : Promise.reject(new FailureError(next));
      },
    },
  };
  return pbx;
}

function openSession(pbx: ScriptedPbx, clock: Clock): Session {
  const queue: EventBatch[] = [];
  let wake: () => void = () => undefined;
  let closed = false;
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
    snapshot: () => pbx.snapshot(),
    close: () => {
      closed = true;
      resolveEnd({ kind: 'closed' });
      wake();
      return Promise.resolve();
    },
  };
}

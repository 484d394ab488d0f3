import type { HookswitchBridge, Intent, Pushes } from '@shared/bridge/bridge';
import type { AppInfo } from '@shared/bridge/shell-state';
import type { DeskState } from '@shared/model/desk-state';
import { FailureError } from '@shared/model/failure';
import { answered } from './answered';
import { emptyReplica, withPatch, withSnapshot, type DeskReplica } from './desk-replica';
import { createStore, type Store } from './store';

export type ShellSnapshot = Pushes['shell.changed'];

/** A window's copy of what main knows, kept up to date, and the bridge to ask for more. */
export interface Mirror {
  readonly bridge: HookswitchBridge;
  readonly app: AppInfo;
  readonly desk: Store<DeskState>;
  readonly shell: Store<ShellSnapshot>;
  onIntent(listener: (intent: Intent) => void): () => void;
  /** Stops listening to main. */
  dispose(): void;
}

/** How long to wait before a snapshot that failed is asked for again. */
const retryAfterMs = 1000;

/**
 * Listens first, then reads the snapshots, so that nothing falls between.
 * @throws FailureError when main does not answer.
 */
export async function connectMirror(bridge: HookswitchBridge): Promise<Mirror> {
  let replica: DeskReplica = emptyReplica;
  let asking = false;
  let disposed = false;
  let desk: ReturnType<typeof createStore<DeskState>> | undefined = undefined;
  let shell: ReturnType<typeof createStore<ShellSnapshot>> | undefined = undefined;
  let newestShell: ShellSnapshot | undefined;

  function become(next: DeskReplica): void {
    replica = next;
    if (replica.state) desk?.set(replica.state);
    if (replica.needsSnapshot && desk) void readAgain();
  }

  /** Heals a gap. Until it is healed the desk shows what it last knew. */
  async function readAgain(): Promise<void> {
    if (asking || disposed) return;
    asking = true;
    const outcome = await answered(bridge.query('desk.snapshot'));
    asking = false;
    if (disposed) return;
    if (outcome.ok) become(withSnapshot(replica, outcome.value));
    else setTimeout(() => void readAgain(), retryAfterMs);
  }

  const stops = [
    bridge.on('desk.patch', (push) => become(withPatch(replica, push))),
    bridge.on('shell.changed', (push) => {
      newestShell = push;
      shell?.set(push);
    }),
  ];
  const [first, firstShell, app] = await Promise.all([
    answered(bridge.query('desk.snapshot')),
    answered(bridge.query('shell.snapshot')),
    answered(bridge.query('app.info')),
  ]);
  for (const outcome of [first, firstShell, app]) {
    if (!outcome.ok) {
      stops.forEach((stop) => stop());
      throw new FailureError(outcome.failure);
    }
  }
  if (!first.ok || !firstShell.ok || !app.ok) throw new Error('unreachable');

  shell = createStore(newestShell ?? firstShell.value);
  desk = createStore(first.value.state);
  become(withSnapshot(replica, first.value));

  return {
    bridge,
    app: app.value,
    desk,
    shell,
    onIntent: (listener) => bridge.on('desk.intent', listener),
    dispose() {
      disposed = true;
      stops.forEach((stop) => stop());
    },
  };
}

import type { Pushes } from '@shared/bridge/bridge';
import { apply } from '@shared/bridge/patch';
import type { QueryOutputs } from '@shared/bridge/queries';
import type { DeskState } from '@shared/model/desk-state';

type PatchPush = Pushes['desk.patch'];

/**
 * The window's copy of the desk. It follows numbered patches; when one is missing it keeps showing what
 * it has, sets the later ones aside and needs a snapshot.
 */
export interface DeskReplica {
  readonly state: DeskState | undefined;
  /** The version that `state` stands at. */
  readonly version: number;
  readonly needsSnapshot: boolean;
  /** Patches that came while a snapshot was awaited, in the order of arrival. */
  readonly aside: readonly PatchPush[];
}

/** A copy that knows nothing yet. */
export const emptyReplica: DeskReplica = {
  state: undefined,
  version: -1,
  needsSnapshot: true,
  aside: [],
};

/** The copy after a push of main. A patch that is already in is ignored. */
export function withPatch(replica: DeskReplica, push: PatchPush): DeskReplica {
  if (replica.needsSnapshot || !replica.state) {
    return { ...replica, aside: [...replica.aside, push] };
  }
  if (push.version <= replica.version) return replica;
  if (push.version > replica.version + 1) {
    return { ...replica, needsSnapshot: true, aside: [push] };
  }
  return { ...replica, state: apply(replica.state, push.patches), version: push.version };
}

/** The copy after a snapshot, with the patches that came meanwhile. It may need another one at once. */
export function withSnapshot(
  replica: DeskReplica,
  snapshot: QueryOutputs['desk.snapshot'],
): DeskReplica {
  const start: DeskReplica = { ...snapshot, needsSnapshot: false, aside: [] };
  return replica.aside.reduce(withPatch, start);
}

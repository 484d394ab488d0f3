import type { DeskState } from '@shared/model/desk-state';
import type { ObjectChange } from '@shared/model/pbx-object';

/** So many changes are kept for who comes a moment late; who missed more reads again. */
const kept = 20;

/** The desk after an object of the PBX was created, changed or removed, by whomever. */
export function reduceObjects(desk: DeskState, change: ObjectChange): DeskState {
  const { count, recent } = desk.objectChanges ?? { count: 0, recent: [] };
  return {
    ...desk,
    objectChanges: { count: count + 1, recent: [...recent, change].slice(-kept) },
  };
}

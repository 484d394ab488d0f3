import type { CallRef } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { EventBatch } from '@shared/model/event';

/** Whether a batch speaks of a call that there is not, or no longer: an event was repeated, lost or overtaken. */
export function isDoubtful({ events }: EventBatch, { calls }: Pick<DeskState, 'calls'>): boolean {
  const changed = new Map<CallRef, boolean>();
  const isThere = (ref: CallRef): boolean => changed.get(ref) ?? ref in calls;
  let doubtful = false;
  for (const event of events) {
    switch (event.type) {
      case 'callCreated':
        changed.set(event.call.callRef, true);
        break;
      case 'callChanged': {
        const { callRef, previousCallRef } = event;
        doubtful ||= !isThere(callRef) && !(previousCallRef && isThere(previousCallRef));
        changed.set(callRef, true);
        if (previousCallRef) changed.set(previousCallRef, false);
        break;
      }
      case 'callRemoved':
        doubtful ||= !isThere(event.callRef);
        changed.set(event.callRef, false);
        break;
      default:
        break;
    }
  }
  return doubtful;
}

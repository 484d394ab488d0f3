import type { DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import { FailureError, type FailureKind } from '@shared/model/failure';
import type { Clock } from './clock';
import { applyBatches } from './live-session';
import type { Store } from './store';

/** Changes the desk by what was found out without an event of the PBX, as an event of now would. */
export type Tell = (event: DeskEvent) => void;

/** The way to tell the desk that is in `store`. */
export function createTell(store: Store<DeskState>, clock: Clock): Tell {
  return (event) => {
    store.set(applyBatches(store.get(), [{ at: clock.now(), events: [event] }]));
  };
}

/** Asks the PBX to end something. Where its refusal `says` that this is over, the event that told so was missed: `tell` makes up for it. */
export async function endUnlessOver(
  end: () => Promise<void>,
  says: FailureKind,
  tell: () => void,
): Promise<void> {
  try {
    await end();
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || thrown.kind !== says) throw thrown;
    tell();
  }
}

import type { Pushes } from '@shared/bridge/bridge';
import { diff } from '@shared/bridge/patch';
import type { DeskState } from '@shared/model/desk-state';
import { createPace } from '@shared/pace';
import type { Desk } from '../desk/desk';

/** About one frame at 60 Hz: windows cannot show more. */
const frame = 16;

/** What the stream stands on. */
export interface DeskStreamIo {
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
  readonly send: (push: Pushes['desk.patch']) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** The desk's state as versioned patches. */
export interface DeskStream {
  /** Sends what is pending, then returns the state with the version that the next patch follows. */
  snapshot(): { readonly version: number; readonly state: DeskState };
  /** Sends what is pending now: for a window that is about to be shown. */
  flush(): void;
  dispose(): void;
}

/** Sends changes at most once a frame: the cost follows what changed. */
export function createDeskStream({ desk, send, now }: DeskStreamIo): DeskStream {
  let sent = desk.state();
  let version = 0;
  const sendChanges = (): void => {
    const state = desk.state();
    if (state === sent) return;
    const patches = diff({ ...sent }, { ...state });
    sent = state;
    if (patches.length === 0) return;
    version += 1;
    send({ version, patches });
  };

  const pace = createPace(sendChanges, frame, now);
  const unsubscribe = desk.subscribe(() => pace.ask());

  return {
    snapshot() {
      pace.flush();
      return { version, state: sent };
    },
    flush: () => pace.flush(),
    dispose() {
      unsubscribe();
      pace.dispose();
    },
  };
}

import type { DeskState } from '@shared/model/desk-state';
import type { Desk } from '../desk/desk';

/** How long (ms) after the desk shows what it starts with: the last change has been painted by then. */
const afterwards = 500;

/** What loading the ring ahead stands on. */
export interface LoadRingIo {
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
  readonly load: () => void;
}

/** Loads the ring ahead of the first call. */
export interface RingLoader {
  /** The desk has painted for the first time. */
  deskPainted(): void;
  dispose(): void;
}

const isUnderWay = ({ link }: DeskState): boolean =>
  link.phase === 'signingIn' || link.phase === 'synchronising';

/**
 * Loads the ring's page once the desk has painted and signing in has come to an end: earlier, the two would
 * compete for the processor. A call that rings before that loads it at once (`ring-window.ts`).
 */
export function createRingLoader({ desk, load }: LoadRingIo): RingLoader {
  let painted = false;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (!painted || timer !== undefined || isUnderWay(desk.state())) return;
    stop();
    timer = setTimeout(load, afterwards);
  };
  const stop = desk.subscribe((next, previous) => {
    if (next.link !== previous.link) look();
  });
  return {
    deskPainted() {
      painted = true;
      look();
    },
    dispose() {
      stop();
      clearTimeout(timer);
    },
  };
}

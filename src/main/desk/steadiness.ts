import type { Clock } from './clock';

/** A session that lasted less than this (ms) and was lost is no success: the next try waits. */
export const steadyAfter = 30_000;

/** Tells a server that takes us in and throws us out from one that lost us once. */
export interface Steadiness {
  /** A session is live. */
  began(): void;
  /** A session is lost: how many in a row were, before they had lasted. */
  lost(): number;
}

/** Counts by `clock`. */
export function createSteadiness(clock: Pick<Clock, 'elapsed'>): Steadiness {
  let liveSince: number | undefined;
  let unsteady = 0;
  return {
    began() {
      liveSince = clock.elapsed();
    },
    lost() {
      const steady = liveSince !== undefined && clock.elapsed() - liveSince >= steadyAfter;
      unsteady = steady ? 0 : unsteady + 1;
      return unsteady;
    },
  };
}

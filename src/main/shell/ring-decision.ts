import type { Settings } from '@shared/bridge/settings';
import type { CallRef } from '@shared/model/call';
import { ringingCalls } from '@shared/model/call-choice';
import { isLive, type DeskState } from '@shared/model/desk-state';

/** What the ring should be like now. */
export interface RingDecision {
  readonly window: boolean;
  /** The calls that a notification tells about. */
  readonly notify: readonly CallRef[];
}

/** What the decision depends on beside the calls. */
export interface RingCircumstances {
  readonly ring: Settings['ring'];
  readonly deskVisible: boolean;
  /** Calls whose ring the user put away; they stay away until they are over. */
  readonly putAway: ReadonlySet<CallRef>;
}

/**
 * The ring shows while a call rings that the user did not put away, and only while we are live: what may
 * no longer be true does not ring.
 */
export function decideRing(
  state: DeskState,
  { ring, deskVisible, putAway }: RingCircumstances,
): RingDecision {
  const calls = isLive(state)
    ? ringingCalls(state.calls).filter(({ callRef }) => !putAway.has(callRef))
    : [];
  const notify =
    ring.notification === 'always' || (ring.notification === 'deskHidden' && !deskVisible);
  return {
    window: ring.window && calls.length > 0,
    notify: notify ? calls.map(({ callRef }) => callRef) : [],
  };
}

import { fulfils, isTaken } from '@shared/model/agent-wish';
import type { NextAgentState } from '@shared/model/agent';
import type { DeskState } from '@shared/model/desk-state';
import type { Clock } from '../clock';
import type { Store } from '../store';

/** How long (ms) after the last call the PBX may take to tell that its operator is no longer busy. */
export const settleLimit = 2_000;

/** Keeps the state that the operator wishes for after the present call. */
export interface NextState {
  set(wish: NextAgentState['wish'] | undefined): void;
  dispose(): void;
}

/**
 * Sends a kept wish when the last call is over and the PBX has told what follows it (wrap-up, say), or
 * has not told within the limit. While the PBX waits for the call's transaction code it is kept on. The wish is
 * forgotten where it came true by itself, and when the operator is logged off. It outlives a lost connection.
 */
export function createNextState(
  store: Store<DeskState>,
  clock: Clock,
  send: (wish: NextAgentState['wish']) => Promise<void>,
): NextState {
  let stopTimer: (() => void) | undefined;
  let looking = false;

  const set = (next: NextAgentState | undefined): void => {
    const { agentNext, ...rest } = store.get();
    if (agentNext !== next) store.set(next ? { ...rest, agentNext: next } : rest);
  };
  const cancelTimer = (): void => {
    stopTimer?.();
    stopTimer = undefined;
  };
  const fire = ({ wish }: NextAgentState): void => {
    cancelTimer();
    set(undefined);
    // A refusal stays on screen as a failed request.
    send(wish).catch(() => undefined);
  };
  const look = (): void => {
    looking = false;
    const { agentNext, agent, calls, link } = store.get();
    if (!agentNext) return cancelTimer();
    if (!agent || agent.status.main === 'loggedOff' || fulfils(agent.status, agentNext.wish)) {
      cancelTimer();
      return set(undefined);
    }
    const taken = Object.values(calls).some(({ state }) => isTaken(state));
    const asksCode = agent.status.sub === 'transactionCode';
    if (link.phase !== 'live' || taken || asksCode) return cancelTimer();
    if (agent.status.sub !== 'busy') return fire(agentNext);
    stopTimer ??= clock.after(settleLimit, () => {
      stopTimer = undefined;
      const next = store.get().agentNext;
      if (next) fire(next);
    });
  };
  // Not from within a change: whoever follows the store must see one change after the other.
  const unsubscribe = store.subscribe((next, previous) => {
    const same =
      next.agentNext === previous.agentNext &&
      next.agent === previous.agent &&
      next.calls === previous.calls &&
      next.link === previous.link;
    if (same || looking || (!next.agentNext && !stopTimer)) return;
    looking = true;
    queueMicrotask(look);
  });

  return {
    set: (wish) => set(wish && { wish, askedAt: clock.now() }),
    dispose() {
      unsubscribe();
      cancelTimer();
    },
  };
}

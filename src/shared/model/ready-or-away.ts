import type { NextAgentState } from './agent';
import { isInCall } from './agent-wish';
import type { DeskState } from './desk-state';

/**
 * What the one key for both means now: who is ready pauses, everybody else becomes ready. During a call
 * it asks for a pause after it, and takes back whatever was asked for. Undefined for who is logged off
 * or outside every group.
 */
export function readyOrAway({
  agent,
  agentNext,
  calls,
}: Pick<DeskState, 'agent' | 'agentNext' | 'calls'>):
  | NextAgentState['wish']
  | 'cancel'
  | undefined {
  if (agent?.status.main !== 'loggedOn' || agent.status.sub === 'outOfGroup') return undefined;
  if (agentNext) return 'cancel';
  const pauses = isInCall(agent.status, calls) || agent.status.sub === 'ready';
  return { to: pauses ? 'pause' : 'ready' };
}

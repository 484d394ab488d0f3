import type { LastCall } from '@shared/model/agent';
import { isWrapUp } from '@shared/model/agent-wish';
import type { DeskState } from '@shared/model/desk-state';

/** The call that is wrapped up now; `unknown` where nothing tells which it is, undefined outside of wrap-up. */
export function wrappedUp({ agent, calls }: DeskState): LastCall | 'unknown' | undefined {
  if (!agent || !isWrapUp(agent.status)) return undefined;
  const { lastCall, lastCallUnknown } = agent;
  if (!lastCall) return lastCallUnknown ? 'unknown' : undefined;
  return lastCall.callRef in calls ? undefined : lastCall;
}

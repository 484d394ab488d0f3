import { fulfils } from '@shared/model/agent-wish';
import type { AgentRequestName, DeskState, Request } from '@shared/model/desk-state';

/** Whether the PBX has told that what was asked of the contact centre is so. */
export function isAgentConfirmed(
  name: AgentRequestName,
  { wish }: Request,
  before: DeskState,
  { agent }: DeskState,
): boolean {
  if (!agent) return true;
  const { status } = agent;
  switch (name) {
    case 'agentState':
      if (!wish) return false;
      if (fulfils(status, wish)) return true;
      // Who becomes ready may be given a call in the same moment.
      return wish.to === 'ready' && status.sub === 'busy' && before.agent?.status.sub !== 'busy';
    case 'askHelp':
      return agent.helpAsked !== undefined;
    case 'cancelHelp':
      return agent.helpAsked === undefined;
    case 'sendTransactionCode':
      return false;
  }
}

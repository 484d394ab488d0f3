import type { Agent, AgentReport, AgentStatus, LastCall } from '@shared/model/agent';
import { isTaken, isWrapUp } from '@shared/model/agent-wish';
import type { Call, Instant } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';

/** The events about the contact centre. */
export type AgentEvent = Extract<DeskEvent, { type: `agent${string}` }>;

/** The operator after a snapshot: one whose state is as before has been in it since then. */
export function enterAgent(
  report: AgentReport | undefined,
  known: Agent | undefined,
  at: Instant,
): { readonly agent?: Agent } {
  if (!report) return {};
  const { lastCall: logged, ...told } = report;
  const agent: Agent = known ? changeStatus(known, told.status, at) : { ...told, since: at };
  const current = { ...agent, config: told.config };
  const isFound = known?.status.sub !== told.status.sub && isWrapUp(told.status);
  return { agent: isFound ? withLastCall(current, logged) : current };
}

/** A wrap-up that began unseen: of the call that was seen last, unless the log knows a later one. */
function withLastCall(agent: Agent, logged: LastCall | undefined): Agent {
  const { lastCall: seen, ...rest } = agent;
  const isLater = logged && logged.callRef !== seen?.callRef;
  const lastCall = isLater ? logged : seen;
  return lastCall ? { ...rest, lastCall } : { ...rest, lastCallUnknown: true };
}

/** The desk after an event about its operator. One that nobody knows has none. */
export function reduceAgent(state: DeskState, event: AgentEvent, at: Instant): DeskState {
  const { agent } = state;
  if (!agent) return state;
  switch (event.type) {
    case 'agentChanged': {
      const next = changeStatus(agent, event.status, at);
      return next === agent ? state : { ...state, agent: next };
    }
    case 'agentHelpChanged': {
      if (agent.config.role === 'supervisor') return state;
      const { helpAsked, ...rest } = agent;
      if (!event.asked) return helpAsked ? { ...state, agent: rest } : state;
      const asked = { since: at, ...(event.other === undefined ? {} : { of: event.other }) };
      return { ...state, agent: { ...agent, helpAsked: asked } };
    }
  }
}

/**
 * Remembers the distributed call that is taken: in wrap-up it is gone, and still takes its code. Help that
 * was asked has come when the supervisor is in the call: no other event tells that.
 */
export function followCalls(desk: DeskState): DeskState {
  const state = withHelpThatCame(desk);
  const { agent } = state;
  if (agent?.status.main !== 'loggedOn') return state;
  const call = Object.values(state.calls).find((each) => each.acd && isTaken(each.state));
  if (!call || call.callRef === agent.lastCall?.callRef) return state;
  const { lastCallUnknown: _over, ...known } = agent;
  return { ...state, agent: { ...known, lastCall: lastCall(call) } };
}

function withHelpThatCame(state: DeskState): DeskState {
  const supervisor = state.agent?.helpAsked?.of;
  if (!state.agent || supervisor === undefined) return state;
  const came = Object.values(state.calls).some(
    ({ state: phase, participants }) =>
      phase === 'active' && participants.some(({ party }) => party.number === supervisor),
  );
  const { helpAsked, ...rest } = state.agent;
  return came && helpAsked ? { ...state, agent: rest } : state;
}

function lastCall({ callRef, legs, participants }: Call): LastCall {
  const deviceId = (legs.find(({ state }) => isTaken(state)) ?? legs[0])?.deviceId;
  const party = participants[0]?.party;
  return { callRef, ...(deviceId ? { deviceId } : {}), ...(party ? { party } : {}) };
}

function changeStatus(agent: Agent, status: AgentStatus, at: Instant): Agent {
  const before = agent.status;
  const same =
    before.main === status.main &&
    before.sub === status.sub &&
    before.wrapUpOf === status.wrapUpOf &&
    before.withdrawReason === status.withdrawReason;
  if (same && before.group === status.group && before.proAcd === status.proAcd) return agent;
  const { lastCall: call, lastCallUnknown: unknown, helpAsked, ...rest } = agent;
  const kept = {
    ...(call && isAboutACall(status) ? { lastCall: call } : {}),
    ...(unknown && isWrapUp(status) ? { lastCallUnknown: unknown } : {}),
    ...(helpAsked && status.main === 'loggedOn' ? { helpAsked } : {}),
  };
  return { ...rest, ...kept, status, since: same ? agent.since : at };
}

/** Whether the last call is still the operator's business. */
const isAboutACall = (status: AgentStatus): boolean => status.sub === 'busy' || isWrapUp(status);

import { type Call, type IntrusionMode, partyOf, withParty } from '../call.js';
import type { Cause } from '../change.js';
import { subscriberParty } from '../destination.js';
import type { Exchange } from '../exchange.js';
import { Refusal } from '../refusal.js';
import { leave } from '../releasing.js';
import { requireDuty, requireSupervisor } from './duties.js';
import type { Operator } from './operator.js';

const causes: Readonly<Record<IntrusionMode, Cause>> = {
  discrete: 'supervisor-listening',
  restricted: 'supervisor-restricted-intrusion',
  normal: 'supervisor-intrusion',
};

/** A supervisor comes into the active call of an agent; help that was asked has come. @throws Refusal */
export function intrude(
  exchange: Exchange,
  supervisor: string,
  agent: string,
  mode: IntrusionMode,
): void {
  requireSupervisor(exchange, supervisor);
  const { set } = requireDuty(exchange, supervisor);
  const number = requireAgentOf(exchange, supervisor, agent).number;
  if (exchange.acd.isBusy(supervisor)) throw new Refusal('wrong-state', 'In a call already');
  const before = activeCall(exchange, number);
  if (!before) throw new Refusal('wrong-state', 'The agent has no active call');
  if (before.parties.some(({ intrusion }) => intrusion)) {
    throw new Refusal('wrong-state', 'A supervisor is in the call already');
  }
  const subscriber = exchange.subscriber(supervisor);
  const device = subscriber?.devices.find((one) => one.number === set);
  if (!subscriber || !device?.inService) {
    throw new Refusal('device-out-of-service', `The set ${set} is out of service`);
  }
  const party = {
    ...subscriberParty(subscriber, { state: 'active', role: 'callee', devices: [set] }),
    intrusion: { agent: number, mode },
  };
  exchange.acd.helpCame(number);
  exchange.commit({
    before,
    after: { ...before, parties: [...before.parties, party] },
    cause: causes[mode],
  });
}

/** Changes how the supervisor is in the call; the present mode again leaves it (reference: ChangeIntrusionModeRequest). @throws Refusal */
export function changeIntrusion(exchange: Exchange, supervisor: string, mode: IntrusionMode): void {
  requireSupervisor(exchange, supervisor);
  const before = intrudedCall(exchange, supervisor);
  const intrusion = partyOf(before, supervisor)?.intrusion;
  if (!before || !intrusion) throw new Refusal('wrong-state', 'In no call of an agent');
  if (intrusion.mode === mode) {
    leave(exchange, before, supervisor);
    return;
  }
  const after = withParty(before, supervisor, { intrusion: { ...intrusion, mode } });
  exchange.commit({ before, after, cause: causes[mode] });
}

/** The call that this supervisor has come into. */
export function intrudedCall(exchange: Exchange, supervisor: string): Call | undefined {
  return exchange.callsOf(supervisor).find((call) => partyOf(call, supervisor)?.intrusion);
}

/** The call that an agent talks in. */
export function activeCall(exchange: Exchange, agent: string): Call | undefined {
  return exchange.callsOf(agent).find((call) => partyOf(call, agent)?.state === 'active');
}

/** Whether the two have a group in common: whom a supervisor supervises. */
export function supervises(supervisor: Operator, agent: Operator): boolean {
  return (
    supervisor.kind === 'supervisor' &&
    agent.kind === 'agent' &&
    agent.groups.some((group) => supervisor.groups.includes(group))
  );
}

/** @throws Refusal unless an agent of this supervisor's groups has the number */
export function requireAgentOf(exchange: Exchange, supervisor: string, number: string): Operator {
  const agent = exchange.acd.operator(exchange.ownerOf(number)?.number ?? number);
  if (!agent) throw new Refusal('bad-parameter', `${number} is not an agent`);
  if (supervises(requireSupervisor(exchange, supervisor), agent)) return agent;
  throw new Refusal('not-authorized', `${number} is not an agent of the supervisor`);
}

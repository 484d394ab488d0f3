import type { Exchange } from '../exchange.js';
import { Refusal } from '../refusal.js';
import { requireDuty } from './duties.js';

/** An agent asks the supervisor for help. @throws Refusal when there is nobody to ask, or help is asked already */
export function askHelp(exchange: Exchange, agent: string): void {
  requireDuty(exchange, agent);
  const supervisor = exchange.subscriber(agent)?.supervisor;
  if (supervisor === undefined || exchange.acd.operator(supervisor)?.kind !== 'supervisor') {
    throw new Refusal('not-provided', 'The agent has no supervisor');
  }
  if (!exchange.acd.dutyOf(supervisor)) {
    throw new Refusal('wrong-state', 'The supervisor is not logged on');
  }
  if (exchange.acd.helpAsked(agent) !== undefined) {
    throw new Refusal('wrong-state', 'Help is asked already');
  }
  exchange.acd.setHelp(agent, supervisor);
}

/** The agent takes the request back, or the supervisor rejects it: `other` is the other one of the two. @throws Refusal */
export function endHelp(exchange: Exchange, number: string, other: string): void {
  const agent = [number, other].find((one) => exchange.acd.helpAsked(one) !== undefined);
  const isOfBoth =
    agent !== undefined && [number, other].includes(exchange.acd.helpAsked(agent) ?? '');
  if (!isOfBoth || number === other) {
    throw new Refusal('wrong-state', 'No help is asked between the two');
  }
  exchange.acd.setHelp(agent, undefined);
}

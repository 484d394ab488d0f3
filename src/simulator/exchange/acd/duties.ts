import type { Exchange } from '../exchange.js';
import { Refusal } from '../refusal.js';
import { occupied } from './contact-centre.js';
import type { Duty, Occupation, Operator } from './operator.js';
import { returnToQueue } from './pilot-queue.js';

/** What an operator asks for when logging on. */
export interface LogOn {
  readonly set: string;
  readonly group?: string;
  readonly headset?: boolean;
}

/** Logs an operator on: ready in a group, or, for a supervisor without one, outside every group. @throws Refusal */
export function logOn(exchange: Exchange, number: string, order: LogOn): void {
  const operator = requireOperator(exchange, number);
  const duty = exchange.acd.dutyOf(number);
  if (duty?.occupation === 'out-of-group' && order.set === number) {
    enterGroup(exchange, number, order.group);
    return;
  }
  if (duty) throw new Refusal('wrong-state', 'Already logged on');
  requireSet(exchange, order.set);
  const group = groupFor(exchange, operator, order.group);
  exchange.acd.setDuty(number, {
    set: order.set,
    headset: order.headset ?? operator.headset,
    occupation: group === undefined ? 'out-of-group' : 'ready',
    ...(group !== undefined && { group }),
  });
}

/** A supervisor who is outside every group goes into one. @throws Refusal */
export function enterGroup(exchange: Exchange, number: string, asked: string | undefined): void {
  const operator = requireSupervisor(exchange, number);
  const duty = requireFree(exchange, number);
  if (duty.group !== undefined) {
    throw new Refusal('wrong-state', `The supervisor is in the group ${duty.group}`);
  }
  const group = groupFor(exchange, operator, asked ?? operator.groups[0]);
  if (group === undefined) throw new Refusal('bad-parameter', 'The supervisor has no group');
  exchange.acd.setDuty(number, { ...occupied(duty, 'ready'), group });
}

/** A supervisor goes out of the group; without a group the reference takes it for logging off. @throws Refusal */
export function exitGroup(exchange: Exchange, number: string, group: string | undefined): void {
  requireSupervisor(exchange, number);
  if (!group) {
    logOff(exchange, number);
    return;
  }
  const duty = requireFree(exchange, number);
  if (duty.group !== group) {
    throw new Refusal('wrong-state', `The supervisor is not in the group ${group}`);
  }
  returnToQueue(exchange, number);
  const { set, headset } = duty;
  exchange.acd.setDuty(number, { set, headset, occupation: 'out-of-group' });
}

/** @throws Refusal when logged off, or in a call */
export function logOff(exchange: Exchange, number: string): void {
  requireFree(exchange, number);
  returnToQueue(exchange, number);
  exchange.acd.setDuty(number, undefined);
}

/** Changes what an operator does between calls. @throws Refusal */
export function occupy(
  exchange: Exchange,
  number: string,
  occupation: Exclude<Occupation, 'out-of-group' | 'transaction-code'>,
  reason?: number,
): void {
  const duty = requireFree(exchange, number);
  if (duty.group === undefined) {
    throw new Refusal('wrong-state', 'The operator is in no processing group');
  }
  const reasons = exchange.acd.group(duty.group).withdrawReasons.length;
  if (reason !== undefined && (reason < 1 || reason > reasons)) {
    throw new Refusal('bad-parameter', `The group has no withdraw reason ${reason}`);
  }
  if (occupation !== 'ready') returnToQueue(exchange, number);
  exchange.acd.setDuty(number, occupied(duty, occupation, reason));
}

/** @throws Refusal when this subscriber does not work in the contact centre */
export function requireOperator(exchange: Exchange, number: string): Operator {
  const operator = exchange.acd.operator(number);
  if (!operator) throw new Refusal('not-authorized', `${number} is not a contact-centre operator`);
  return operator;
}

/** @throws Refusal when this subscriber supervises nobody */
export function requireSupervisor(exchange: Exchange, number: string): Operator {
  const operator = requireOperator(exchange, number);
  if (operator.kind === 'supervisor') return operator;
  throw new Refusal('not-authorized', `${number} is not a supervisor`);
}

/** @throws Refusal when logged off */
export function requireDuty(exchange: Exchange, number: string): Duty {
  requireOperator(exchange, number);
  const duty = exchange.acd.dutyOf(number);
  if (!duty) throw new Refusal('wrong-state', 'The operator is not logged on');
  return duty;
}

/** A state can not change under a call: it has to wait until the call is over. */
function requireFree(exchange: Exchange, number: string): Duty {
  const duty = requireDuty(exchange, number);
  if (exchange.acd.isBusy(number)) throw new Refusal('wrong-state', 'The operator is in a call');
  return duty;
}

function requireSet(exchange: Exchange, number: string): void {
  const set = exchange.ownerOf(number)?.devices.find((one) => one.number === number);
  if (!set) throw new Refusal('invalid-device', `No set has the number ${number}`);
  if (!set.inService) {
    throw new Refusal('device-out-of-service', `The set ${number} is out of service`);
  }
  const taken = exchange.acd.operators.some(
    (one) => exchange.acd.dutyOf(one.number)?.set === number,
  );
  if (taken) throw new Refusal('wrong-state', `Somebody is logged on at ${number}`);
}

function groupFor(
  exchange: Exchange,
  operator: Operator,
  asked: string | undefined,
): string | undefined {
  if (asked === undefined) return operator.kind === 'agent' ? operator.groups[0] : undefined;
  exchange.acd.group(asked);
  if (!operator.groups.includes(asked)) {
    throw new Refusal('bad-parameter', `${asked} is not a group of the operator`);
  }
  if (!operator.choosesGroup && asked !== operator.groups[0]) {
    throw new Refusal('not-authorized', 'The operator may not choose a group');
  }
  return asked;
}

import { canStartCall, requireOwnDevice } from './abilities.js';
import { type Call, connected, type Distribution, withParty } from './call.js';
import {
  calledParty,
  type Destination,
  destinationOf,
  outsideParty,
  subscriberParty,
} from './destination.js';
import type { Exchange } from './exchange.js';
import { holdActive } from './holding.js';
import { Refusal } from './refusal.js';
import { followRouting, type Routed, routedParty } from './route-calls.js';

/** What a subscriber asks for when dialling. */
export interface CallOrder {
  readonly from: string;
  readonly device: string;
  readonly to: string;
  /** Dial at once; otherwise the set is called first and dials when the handset is lifted. */
  readonly atOnce: boolean;
  readonly charge?: Call['charge'];
  readonly associatedData?: string;
  readonly presentedNumber?: string;
}

/** Starts a call; one in conversation is put on hold. @throws Refusal */
export function makeCall(exchange: Exchange, order: CallOrder): string {
  const caller = exchange.subscriber(order.from);
  if (!caller) throw new Refusal('invalid-calling', `${order.from} is not a subscriber`);
  requireOwnDevice(exchange, order.from, order.device);
  if (!canStartCall(exchange, order.from, order.device)) {
    throw new Refusal('wrong-state', 'The device can not start another call now');
  }
  const destination = destinationOf(exchange, order.to);
  if (destination.kind === 'subscriber' && destination.subscriber.number === order.from) {
    throw new Refusal('not-authorized', 'The user can not call one of his own devices');
  }
  if (destination.kind === 'outside' && exchange.sets.isLocked(order.device)) {
    throw new Refusal('set-locked', `The set ${order.device} is locked`);
  }
  if (order.presentedNumber !== undefined && destination.kind !== 'outside') {
    throw new Refusal('bad-parameter', 'callingNumber is for external calls only');
  }
  holdActive(exchange, order.from);
  const call: Call = {
    ref: exchange.newRef(),
    initialCalled: order.to,
    parties: [
      subscriberParty(caller, { state: 'dialing', role: 'caller', devices: [order.device] }),
    ],
    startedAt: exchange.clock.now(),
    charge: order.charge ?? 'normal',
    signals: [],
    tags: [],
    awaiting: order.to,
    ...(order.associatedData !== undefined && { associatedData: order.associatedData }),
    ...(order.presentedNumber !== undefined && { presentedNumber: order.presentedNumber }),
  };
  exchange.commit({ after: call });
  if (order.atOnce) reach(exchange, call.ref);
  return call.ref;
}

/** The dialled number starts ringing, or answers with a busy tone. */
export function reach(exchange: Exchange, ref: string): void {
  const before = exchange.call(ref);
  const [caller] = before.parties;
  if (before.awaiting === undefined || !caller) return;
  const { awaiting, ...dialled } = before;
  const destination = reachable(exchange, awaiting);
  const routed = destination && followRouting(exchange, destination);
  if (!destination || !routed || isBackAt(caller.number, routed)) {
    exchange.commit({ before, cause: 'busy' });
    return;
  }
  if (routed.kind === 'nobody') {
    const called = calledParty({ kind: 'subscriber', subscriber: routed.subscriber });
    const parties = [...dialled.parties, called];
    const tone = withParty({ ...dialled, parties }, caller.number, { state: 'busy-tone' });
    const after = withParty(tone, called.number, { state: 'unreached', devices: [] });
    exchange.commit({ before, after, cause: routed.cause });
    return;
  }
  const called = calledParty(routed.destination);
  const dialling: Call = {
    ...dialled,
    parties: [...dialled.parties, called],
    ...(routed.by !== undefined && { lastRedirecting: routed.by }),
  };
  const state = called.state === 'active' ? 'active' : 'calling';
  const after = withParty(dialling, caller.number, { state });
  exchange.commit({ before, after, ...(routed.cause && { cause: routed.cause }) });
}

/** Somebody's routing has sent the call back to whoever makes it. */
function isBackAt(caller: string, routed: Routed): boolean {
  return (
    routed.kind === 'reached' &&
    routed.destination.kind === 'subscriber' &&
    routed.destination.subscriber.number === caller
  );
}

/** A number that led somewhere when it was dialled may lead nowhere when the handset is lifted. */
function reachable(exchange: Exchange, number: string): Destination | undefined {
  try {
    return destinationOf(exchange, number);
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}

/** Someone who calls in from the public network. */
export interface OutsideCaller {
  readonly number: string;
  readonly name?: string;
  readonly anonymous?: boolean;
}

/** A call arrives on a trunk. @throws Refusal when the number is unknown or busy */
export function callIn(
  exchange: Exchange,
  caller: OutsideCaller,
  to: string,
  distribution?: Distribution,
): string {
  const destination = destinationOf(exchange, to);
  if (destination.kind === 'outside') {
    throw new Refusal('invalid-destination', `${to} is not a number of this exchange`);
  }
  const { party: called, way, cause } = routedParty(exchange, destination);
  const identity = {
    kind: 'outside',
    anonymous: caller.anonymous ?? false,
    ...(caller.name !== undefined && { name: caller.name }),
  } as const;
  const call: Call = {
    ref: exchange.newRef(),
    initialCalled: to,
    parties: [outsideParty(caller.number, identity, { state: 'calling', role: 'caller' }), called],
    startedAt: exchange.clock.now(),
    charge: 'normal',
    signals: [],
    tags: [],
    ...way,
    ...(distribution && { distribution }),
  };
  exchange.commit({
    after: called.state === 'active' ? connected(call) : call,
    ...(cause && { cause }),
    ...(distribution && { cause: 'distributed' }),
  });
  return call.ref;
}

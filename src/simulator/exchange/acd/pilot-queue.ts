import { type Call, type Party, partyOf, withoutParty } from '../call.js';
import { calledParty, isUnreachable, subscriberParty } from '../destination.js';
import type { Exchange, Pilot } from '../exchange.js';
import { Refusal } from '../refusal.js';

/**
 * Callers of a pilot wait here, in order, until an agent of its processing group is ready and has no
 * call at all; of several, the one who has been idle longest. The call rings on the set where the agent
 * is logged on, and nowhere else.
 */
export class PilotQueue {
  readonly #stop: () => void;

  constructor(private readonly exchange: Exchange) {
    this.#stop = exchange.onChange((change) => {
      if (change.kind !== 'messages' && change.kind !== 'hunting-group') {
        queueMicrotask(this.#serve);
      }
    });
  }

  stop(): void {
    this.#stop();
  }

  readonly #serve = (): void => {
    for (const call of this.exchange.calls) {
      const waiting = call.parties.find(isWaitingPilot);
      const pilot = this.exchange.plan.pilots.find((one) => one.number === waiting?.number);
      const agent = pilot && freeAgent(this.exchange, pilot, call);
      if (pilot && agent !== undefined) this.#give(call, pilot, agent);
    }
  };

  #give(before: Call, pilot: Pilot, agent: string): void {
    const { acd, clock } = this.exchange;
    const subscriber = this.exchange.subscriber(agent);
    const duty = acd.dutyOf(agent);
    if (!subscriber || !duty) return;
    const seconds = (since: number): number => Math.round((clock.now() - since) / 1000);
    const { since, queueSeconds = 0, totalSeconds = 0 } = before.distribution ?? {};
    const inQueue = Math.max(seconds(since ?? before.startedAt), queueSeconds);
    const beforeIt = since === undefined ? 0 : totalSeconds;
    const left = withoutParty(before, pilot.number);
    const devices = [duty.set];
    const party = subscriberParty(subscriber, { state: 'ringing', role: 'callee', devices });
    const after: Call = {
      ...left,
      parties: [...left.parties, party],
      distribution: {
        pilot: pilot.number,
        group: pilot.group,
        queueSeconds: inQueue,
        totalSeconds: beforeIt + inQueue,
        queue: queueBehind(this.exchange, pilot, before),
      },
    };
    this.exchange.commit({ before, after, cause: 'distributed' });
  }
}

/** The calls that ring at an agent who is no longer ready go back to their pilot, in their old place. */
export function returnToQueue(exchange: Exchange, number: string): void {
  for (const before of exchange.callsOf(number)) {
    const pilot = exchange.plan.pilots.find((one) => one.number === before.distribution?.pilot);
    if (!pilot || partyOf(before, number)?.state !== 'ringing') continue;
    const left = withoutParty(before, number);
    const after = { ...left, parties: [...left.parties, calledParty({ kind: 'pilot', pilot })] };
    exchange.commit({ before, after });
  }
}

/** A call that waits at a pilot overflows to another, and waits on there. @throws Refusal when it waits at none */
export function overflow(exchange: Exchange, ref: string, to: string): void {
  const before = exchange.call(ref);
  const from = before.parties.find(isWaitingPilot)?.number;
  const pilot = exchange.plan.pilots.find((one) => one.number === to);
  if (from === undefined) throw new Refusal('wrong-state', 'The call waits in no queue');
  if (!pilot || to === from) throw new Refusal('bad-parameter', `${to} is no other pilot`);
  const now = exchange.clock.now();
  const waited = Math.round((now - before.startedAt) / 1000);
  const left = withoutParty(before, from);
  const after: Call = {
    ...left,
    parties: [...left.parties, calledParty({ kind: 'pilot', pilot })],
    lastRedirecting: from,
    distribution: {
      pilot: to,
      group: pilot.group,
      queueSeconds: 0,
      totalSeconds: Math.max(waited, before.distribution?.totalSeconds ?? 0),
      since: now,
      queue: { wait: 0, saturated: false },
    },
  };
  exchange.commit({ before, after, cause: 'overflown', newDestination: to });
}

function freeAgent(exchange: Exchange, pilot: Pilot, call: Call): string | undefined {
  return exchange.acd.readyIn(pilot.group).find((number) => {
    const agent = exchange.subscriber(number);
    const set = agent?.devices.find((one) => one.number === exchange.acd.dutyOf(number)?.set);
    return (
      agent &&
      set?.inService &&
      !partyOf(call, number) &&
      !isUnreachable(exchange, agent) &&
      exchange.callsOf(number).length === 0
    );
  });
}

/** Each caller who waits costs the next one so many seconds; with so many the queue is full. */
const secondsEach = 45;
const capacity = 5;

function queueBehind(exchange: Exchange, pilot: Pilot, given: Call) {
  const waiting = exchange.calls.filter(
    ({ ref, parties }) =>
      ref !== given.ref &&
      parties.some((party) => isWaitingPilot(party) && party.number === pilot.number),
  ).length;
  return { wait: waiting * secondsEach, saturated: waiting >= capacity };
}

function isWaitingPilot({ identity, state }: Party): boolean {
  return identity.kind === 'service' && identity.service === 'pilot' && state === 'ringing';
}

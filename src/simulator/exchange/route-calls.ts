import { type Call, connected, partyOf, withoutParty } from './call.js';
import type { CallChange, Cause } from './change.js';
import type { Cancel } from './clock.js';
import {
  calledParty,
  type Destination,
  destinationOf,
  isUnreachable,
  voicemailParty,
} from './destination.js';
import type { Exchange } from './exchange.js';
import { PartyPlans } from './party-plans.js';
import { Refusal } from './refusal.js';
import type { RouteCondition, RouteTarget } from './routing.js';
import type { Subscriber } from './subscriber.js';

/** How long a phone rings before the calls that are not answered go elsewhere. Milliseconds. */
export const noAnswerAfter = 15_000;

/** Where a call to a number ends up after everybody's routing: there, or nowhere. */
export type Routed =
  | {
      readonly kind: 'reached';
      readonly destination: Destination;
      /** Whose routing sent it on, last; undefined when nobody's did. */
      readonly by?: string;
      readonly cause?: Cause;
    }
  | { readonly kind: 'nobody'; readonly subscriber: Subscriber; readonly cause: Cause };

/**
 * Follows the routing of whoever is called (reference: Routing, "When destination is a user, the routing
 * management of this user is applied"). Do not disturb comes first, then the forward, then the overflow.
 */
export function followRouting(exchange: Exchange, called: Destination): Routed {
  const seen = new Set<string>();
  let destination = called;
  let moved: { readonly by: string; readonly cause: Cause } | undefined;
  for (;;) {
    if (destination.kind !== 'subscriber') return { kind: 'reached', destination, ...moved };
    const { subscriber }: { subscriber: Subscriber } = destination;
    if (seen.has(subscriber.number)) return { kind: 'nobody', subscriber, cause: 'busy' };
    seen.add(subscriber.number);
    const { doNotDisturb } = exchange.routing.of(subscriber.number);
    if (doNotDisturb) return { kind: 'nobody', subscriber, cause: 'do-not-disturb' };
    const onward = nextStop(exchange, subscriber);
    if (!onward) {
      return isUnreachable(exchange, subscriber)
        ? { kind: 'nobody', subscriber, cause: 'busy' }
        : {
            kind: 'reached',
            destination,
            ...(exchange.isFull(subscriber.number) && { cause: 'camp-on' }),
            ...moved,
          };
    }
    moved = { by: subscriber.number, cause: onward.cause };
    const next = leadTo(exchange, onward.target);
    if (!next) return { kind: 'nobody', subscriber, cause: 'busy' };
    destination = next;
  }
}

/** The party that a call to `called` comes to ring at, and what the call keeps of the way there. @throws Refusal */
export function routedParty(exchange: Exchange, called: Destination) {
  const routed = followRouting(exchange, called);
  if (routed.kind === 'nobody') {
    const { number } = routed.subscriber;
    throw routed.cause === 'do-not-disturb'
      ? new Refusal('do-not-disturb', `${number} does not want to be disturbed`)
      : new Refusal('busy', `${number} is busy`);
  }
  return {
    party: calledParty(routed.destination),
    way: routed.by === undefined ? {} : { lastRedirecting: routed.by },
    cause: routed.cause,
  };
}

/** Where the subscriber's routing sends a call before it rings; undefined where it may ring. */
function nextStop(exchange: Exchange, { number }: Subscriber) {
  const { forward, overflow } = exchange.routing.of(number);
  if (forward?.when === 'always') return { target: forward.target, cause: 'forwarded' } as const;
  if (!isBusy(exchange, number)) return undefined;
  if (forward && whenBusy(forward.when)) {
    return { target: forward.target, cause: 'forwarded' } as const;
  }
  return overflow && whenBusy(overflow.when)
    ? ({ target: overflow.target, cause: 'overflown' } as const)
    : undefined;
}

const whenBusy = (when: RouteCondition): boolean => when === 'busy' || when === 'busy-or-no-answer';
const whenUnanswered = (when: RouteCondition): boolean =>
  when === 'no-answer' || when === 'busy-or-no-answer';

/** Busy for the routing: in a call that does not only ring, whatever the number of lines; or unreachable. */
function isBusy(exchange: Exchange, number: string): boolean {
  const subscriber = exchange.subscriber(number);
  return (
    (subscriber !== undefined && isUnreachable(exchange, subscriber)) ||
    exchange.callsOf(number).some((call) => partyOf(call, number)?.state !== 'ringing')
  );
}

function leadTo(exchange: Exchange, target: RouteTarget): Destination | undefined {
  if (target.to === 'voicemail') return { kind: 'service', party: voicemailParty(exchange) };
  try {
    return destinationOf(exchange, target.number);
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}

/** Moves calls on that nobody answers, as the called subscriber's routing says. */
export function routeUnanswered(exchange: Exchange): Cancel {
  const plans = new PartyPlans(exchange);
  const stop = exchange.onChange((change) => {
    if (change.kind === 'call') watch(exchange, plans, change);
  });
  return () => {
    stop();
    plans.stop();
  };
}

function watch(exchange: Exchange, plans: PartyPlans, { before, after }: CallChange): void {
  // A queue keeps its own order: what a pilot distributed comes back to it, not to the agent's voicemail.
  if (!after || after.distribution) return;
  for (const party of after.parties) {
    const { number, state, identity } = party;
    const begins = state === 'ringing' && partyOf(before, number)?.state !== 'ringing';
    if (!begins || identity.kind !== 'subscriber') continue;
    plans.after(noAnswerAfter, after, party, (call) => moveOn(exchange, call, number));
  }
}

function moveOn(exchange: Exchange, before: Call, number: string): void {
  const { forward, overflow } = exchange.routing.of(number);
  const onward =
    forward && whenUnanswered(forward.when)
      ? ({ target: forward.target, cause: 'forwarded' } as const)
      : overflow && whenUnanswered(overflow.when)
        ? ({ target: overflow.target, cause: 'overflown' } as const)
        : undefined;
  const next = onward && leadTo(exchange, onward.target);
  const routed = next && followRouting(exchange, next);
  if (!onward || routed?.kind !== 'reached') return;
  const party = calledParty(routed.destination);
  if (partyOf(before, party.number)) return;
  const left = withoutParty(before, number);
  const moved: Call = {
    ...left,
    parties: [...left.parties, party],
    lastRedirecting: routed.by ?? number,
  };
  exchange.commit({
    before,
    after: party.state === 'active' ? connected(moved) : moved,
    cause: onward.cause,
    newDestination: party.number,
  });
}

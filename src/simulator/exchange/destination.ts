import type { Identity, Party } from './call.js';
import type { Exchange, Pilot } from './exchange.js';
import { Refusal } from './refusal.js';
import type { Subscriber } from './subscriber.js';

/** Where a dialled number leads. */
export type Destination =
  | { readonly kind: 'subscriber'; readonly subscriber: Subscriber }
  | { readonly kind: 'pilot'; readonly pilot: Pilot }
  | { readonly kind: 'service'; readonly party: Party }
  | { readonly kind: 'outside'; readonly number: string; readonly name?: string };

/** Public numbers start with the trunk prefix 0 or with a plus sign. */
const publicNumber = /^(\+|0)[0-9 ]{5,24}$/;

/** @throws Refusal when the number leads nowhere, or to a group with nobody there. */
export function destinationOf(exchange: Exchange, number: string): Destination {
  const { plan } = exchange;
  const subscriber = exchange.ownerOf(number);
  if (subscriber) return { kind: 'subscriber', subscriber: presented(exchange, subscriber) };
  const pilot = plan.pilots.find((one) => one.number === number);
  if (pilot) return { kind: 'pilot', pilot };
  const members = exchange.groups.available(number);
  if (members) {
    const free = members.find((member) => !exchange.isEngaged(member));
    const member = exchange.subscriber(free ?? members[0] ?? '');
    if (!member) throw new Refusal('busy', `Nobody is logged on in the group ${number}`);
    return { kind: 'subscriber', subscriber: presented(exchange, member) };
  }
  if (number === plan.voicemailNumber) {
    return { kind: 'service', party: voicemailParty(exchange) };
  }
  if (number === plan.attendantNumber) {
    return { kind: 'service', party: attendantParty(exchange) };
  }
  const colleague = plan.otherSites.find((one) => one.number === number);
  if (colleague) {
    return { kind: 'outside', number, name: `${colleague.firstName} ${colleague.lastName}` };
  }
  if (publicNumber.test(number)) return { kind: 'outside', number };
  throw new Refusal('invalid-destination', `${number} is not a number of this exchange`);
}

/** The subscriber with the sets on which calls are presented: a mobile may be left out (reference: PresentationRoute). */
function presented(exchange: Exchange, subscriber: Subscriber): Subscriber {
  if (exchange.routing.of(subscriber.number).mobile) return subscriber;
  const devices = subscriber.devices.filter((device) => device.kind !== 'mobile');
  return { ...subscriber, devices };
}

/** Nobody can be reached there now: every line is taken, or no set is in service. */
export function isUnreachable(exchange: Exchange, subscriber: Subscriber): boolean {
  return (
    exchange.isEngaged(subscriber.number) || !subscriber.devices.some((device) => device.inService)
  );
}

/** The party that a destination becomes while it is being called. */
export function calledParty(destination: Destination): Party {
  switch (destination.kind) {
    case 'subscriber':
      return subscriberParty(destination.subscriber, { state: 'ringing', role: 'callee' });
    case 'pilot':
      return serviceParty(destination.pilot.number, 'pilot', destination.pilot.name, 'ringing');
    case 'service':
      return destination.party;
    case 'outside': {
      const { number, name } = destination;
      const identity = { kind: 'outside', anonymous: false, ...(name && { name }) } as const;
      return outsideParty(number, identity, { state: 'ringing', role: 'callee' });
    }
  }
}

export function subscriberParty(
  subscriber: Subscriber,
  place: Pick<Party, 'state' | 'role'> & { readonly devices?: readonly string[] },
): Party {
  const ringing = subscriber.devices.filter((device) => device.inService);
  return {
    number: subscriber.number,
    identity: {
      kind: 'subscriber',
      firstName: subscriber.firstName,
      lastName: subscriber.lastName,
    },
    devices: ringing.map((device) => device.number),
    ...place,
  };
}

export function outsideParty(
  number: string,
  identity: Extract<Identity, { kind: 'outside' }>,
  place: Pick<Party, 'state' | 'role'>,
): Party {
  return { number, identity, devices: [], ...place };
}

export function voicemailParty(exchange: Exchange): Party {
  return serviceParty(exchange.plan.voicemailNumber, 'voicemail', 'Voicemail', 'active');
}

export function attendantParty(exchange: Exchange): Party {
  return serviceParty(exchange.plan.attendantNumber, 'attendant', 'Virtual attendant', 'active');
}

function serviceParty(
  number: string,
  service: 'voicemail' | 'attendant' | 'pilot',
  name: string,
  state: Party['state'],
): Party {
  return {
    number,
    identity: { kind: 'service', service, name },
    state,
    role: 'callee',
    devices: [],
  };
}

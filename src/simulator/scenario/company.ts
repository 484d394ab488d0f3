import type { ExchangePlan } from '../exchange/exchange.js';
import type { Prefix } from '../exchange/prefixes.js';
import { between, seededRandom, type Random } from '../exchange/random.js';
import type { Device, DeviceKind, Facility, Subscriber } from '../exchange/subscriber.js';
import type { ContactCentrePlan } from '../exchange/acd/contact-centre.js';
import { contactCentreWith, demoNumber } from './contact-centre.js';
import { colleagues, demoUser } from './names.js';
import { setPlans } from './phone-sets.js';
import { recordings } from './recordings.js';
import { otherSites } from './phone-book.js';

const allFacilities: readonly Facility[] = [
  'transfer',
  'conference',
  'park',
  'record',
  'dtmf',
  'switch-device',
  'callback',
  'voicemail-overflow',
  'attendant',
  'desk-sharing',
];

/** The first number of the agents that a bench adds. */
const firstAgent = 14_000;

/** Numbers that do something (reference: Phone Set Programming, prefixes). */
const servicePrefixes: readonly Prefix[] = [
  { type: 'General_Facility_Type', value: 'Group_call_pick_up', number: '56' },
];

/**
 * The simulated company: 24 subscribers, the same for the same seed, and as many agents more as are asked for: a
 * contact centre of the size that a bench wants.
 */
export function company(random: Random, moreAgents = 0): ExchangePlan {
  const more = Array.from({ length: moreAgents }, (_, index) => String(firstAgent + index));
  const contactCentre = contactCentreWith(more);
  const supervisedBy = supervision(contactCentre);
  const others = shuffled(random, colleagues).map((name, index) => {
    const colleague = person(String(12001 + index), name, setsOf(random));
    return { ...colleague, ...supervisedBy(colleague.number) };
  });
  const agents = more.map((number) => ({
    ...person(number, ['Agent', number], ['desk']),
    ...supervisedBy(number),
  }));
  const subscribers = [
    {
      ...person(demoNumber, demoUser, ['desk', 'soft', 'mobile']),
      ...supervisedBy(demoNumber),
    },
    ...others,
    ...agents,
    plainSubscriber('19140'),
    plainSubscriber('19141'),
  ];
  const sharedSets = ['18000', '18001'];
  return {
    subscribers,
    pilots: [
      { number: '47000', name: 'Customer service', group: '42000' },
      { number: '47001', name: 'Orders', group: '42001' },
    ],
    contactCentre,
    huntingGroups: { '13000': ['12006', '12007', '12008'], '13001': [demoNumber, '12009'] },
    sharedSets,
    sets: setPlans(subscribers, sharedSets, demoNumber),
    prefixes: servicePrefixes,
    pickupGroups: [[demoNumber, '12001', '12002', '12003', '12004']],
    voicemailNumber: '15000',
    attendantNumber: '15500',
    recordings,
    // Chances of its own: the phone book must not change what happens elsewhere.
    otherSites: otherSites(seededRandom(20_000)),
  };
}

function person(
  number: string,
  [firstName, lastName]: readonly [string, string],
  kinds: readonly DeviceKind[],
): Subscriber {
  return {
    number,
    firstName,
    lastName,
    devices: kinds.map((kind) => device(number, kind)),
    lines: 4,
    facilities: new Set(allFacilities),
    hasMailbox: true,
    node: '1',
    pin: '4711',
    secretCode: '0815',
  };
}

/** Every agent has the one supervisor. */
function supervision({ operators }: ContactCentrePlan) {
  const supervisor = operators.find(({ kind }) => kind === 'supervisor')?.number;
  const agents = new Set(operators.flatMap(({ kind, number }) => (kind === 'agent' ? number : [])));
  return (number: string): { readonly supervisor?: string } =>
    agents.has(number) && supervisor !== undefined ? { supervisor } : {};
}

/** The parties of the captured call: one set, and a class of service that allows the least. */
function plainSubscriber(number: string): Subscriber {
  return {
    number,
    firstName: `SE${number}`,
    lastName: `SE${number}`,
    devices: [device(number, 'desk')],
    lines: 2,
    facilities: new Set(),
    hasMailbox: false,
    node: '1',
  };
}

const prefixes: Readonly<Record<DeviceKind, string>> = {
  desk: '',
  soft: '5',
  mobile: '7',
  dect: '3',
};
const models: Readonly<Record<DeviceKind, string>> = {
  desk: 'NOE_C_Color_IP',
  soft: 'SIP_EXTENSION',
  mobile: 'REMOTE_EXTENSION',
  dect: 'GAP_DECT',
};

/** The desk set has the subscriber's own number, the others a prefix before it. */
function device(number: string, kind: DeviceKind): Device {
  return { number: `${prefixes[kind]}${number}`, kind, model: models[kind], inService: true };
}

function setsOf(random: Random): readonly DeviceKind[] {
  const choices: readonly (readonly DeviceKind[])[] = [
    ['desk'],
    ['desk', 'soft'],
    ['desk', 'dect'],
    ['desk', 'soft', 'mobile'],
  ];
  return choices[between(random, 0, choices.length - 1)] ?? ['desk'];
}

function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  return list
    .map((item) => ({ item, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

import type { SetKey, SetPlan } from '../exchange/phone-sets.js';
import type { Device, Subscriber } from '../exchange/subscriber.js';

/** What an administrator puts on a new set's keys; the rest is the user's. */
interface Given {
  readonly number: string;
  readonly mnemonic: string;
  readonly locked?: true;
}

const deskKeys: readonly Given[] = [
  { number: '15000', mnemonic: 'Voicemail', locked: true },
  { number: '47000', mnemonic: 'Customer service', locked: true },
  { number: '12005', mnemonic: 'Supervisor' },
  { number: '0145236789', mnemonic: 'Voyageurs' },
];
const moduleKeys: readonly Given[] = [
  { number: '12001', mnemonic: 'Reception' },
  { number: '12002', mnemonic: 'Orders' },
  { number: '0472558811', mnemonic: 'Li Na' },
];

/** The sets of the company, each with as many keys as its kind has. */
export function setPlans(
  subscribers: readonly Subscriber[],
  sharedSets: readonly string[],
  withModule: string,
): Readonly<Record<string, SetPlan>> {
  const own = subscribers.flatMap(({ devices, number }) =>
    devices.map((device) => [device.number, planOf(device, number === withModule)] as const),
  );
  const shared = sharedSets.map((set) => [set, desk(false)] as const);
  return Object.fromEntries([...own, ...shared]);
}

function planOf({ kind }: Device, withModule: boolean): SetPlan {
  switch (kind) {
    case 'desk':
      return desk(withModule);
    case 'soft':
      return { keys: keys(6, []), softKeys: [], addOns: [] };
    case 'mobile':
    case 'dect':
      return { keys: [], softKeys: [], addOns: [] };
  }
}

/** Twelve keys of its own; those of the module go on counting. */
function desk(withModule: boolean): SetPlan {
  const own = keys(12, deskKeys);
  return {
    keys: withModule ? [...own, ...keys(10, moduleKeys, 13)] : own,
    softKeys: keys(4, [{ number: '13001', mnemonic: 'Group' }]),
    addOns: withModule ? ['10 keys'] : [],
  };
}

function keys(count: number, given: readonly Given[], first = 1): readonly SetKey[] {
  return Array.from({ length: count }, (_, index) => ({
    position: first + index,
    locked: false,
    ...given[index],
  }));
}

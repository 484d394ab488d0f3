import type { Fault } from '../outage';
import type { Stage } from '../stage';

const nothing = (): void => undefined;
const both = async ({ proxy, secondary }: Stage, what: 'refuse' | 'open'): Promise<void> => {
  await Promise.all([proxy[what](), secondary[what]()]);
};
const holdAll = ({ proxy }: Stage): void => {
  proxy.fault = { onRequest: (exchange) => (exchange.hold(), true), write: nothing };
};

/** What happens to an account with a primary and a secondary server. */
export const serversFaults: readonly Fault[] = [
  {
    name: 'The primary goes away: the secondary takes over',
    both: true,
    leaves: true,
    strike: ({ proxy }) => proxy.refuse(),
    lasts: 30_000,
    heal: nothing,
    within: 0.5,
  },
  {
    name: 'The primary falls silent: the secondary takes over',
    both: true,
    leaves: true,
    strike: holdAll,
    lasts: 90_000,
    heal: nothing,
    within: 0.5,
  },
  {
    name: 'The primary breaks off and then hangs: the secondary takes over',
    both: true,
    leaves: true,
    strike: (stage) => {
      holdAll(stage);
      stage.proxy.reset();
    },
    lasts: 0,
    heal: nothing,
    within: 4,
  },
  {
    name: 'The primary comes back, and the user goes back to it',
    both: true,
    strike: ({ proxy }) => proxy.refuse(),
    lasts: 30_000,
    heal: ({ proxy }) => proxy.open(),
    remedy: ({ desk }) => desk.supervisor.backToPrimary(),
    within: 1,
  },
  {
    name: 'Both servers are away for ten minutes',
    both: true,
    strike: (stage) => both(stage, 'refuse'),
    lasts: 600_000,
    heal: (stage) => both(stage, 'open'),
    within: 30,
  },
];

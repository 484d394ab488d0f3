import type { Fault } from '../outage';
import type { Stage } from '../stage';

const nothing = (): void => undefined;
const both = async ({ proxy, secondary }: Stage, what: 'refuse' | 'open'): Promise<void> => {
  await Promise.all([proxy[what](), secondary[what]()]);
};
const holdAll = ({ proxy }: Stage): void => {
  proxy.fault = { onRequest: (exchange) => (exchange.hold(), true), write: nothing };
};

/** The desk is at the secondary, long enough for it to count as steady; the primary is well again where it is said. */
const atSecondary = async (stage: Stage, primary: 'away' | 'back'): Promise<void> => {
  const { time, proxy } = stage;
  await proxy.refuse();
  const isThere = (): boolean => stage.isLive && stage.state.onSecondary === true;
  await time.until(isThere, 10_000, 'the secondary');
  await time.pass(40_000);
  if (primary === 'back') await proxy.open();
};
const endSessions = ({ simulator }: Stage): void => {
  const { sessions } = simulator.system;
  for (const session of sessions.all) sessions.end(session);
};

/** What befalls a desk at the secondary, which is at the primary afterwards where that is back. */
const endsOfSecondary = (
  name: string,
  primary: 'away' | 'back',
  { strike, ...rest }: Pick<Fault, 'strike' | 'leaves'>,
): Fault => ({
  name,
  both: true,
  at: primary === 'back' ? 'primary' : 'secondary',
  strike: async (stage) => {
    await atSecondary(stage, primary);
    await strike(stage);
  },
  lasts: 0,
  heal: nothing,
  within: 1,
  ...rest,
});

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
  endsOfSecondary('The secondary is shut down: the primary, which is back, takes over', 'back', {
    strike: ({ secondary }) => secondary.refuse(),
    leaves: true,
  }),
  endsOfSecondary('The secondary answers 503: the primary, which is back, takes over', 'back', {
    strike: ({ secondary }) => {
      secondary.fault = { onRequest: ({ response }) => (response.writeHead(503).end(), true) };
      secondary.reset();
    },
    leaves: true,
  }),
  endsOfSecondary(
    'The secondary ends the session: the primary, which is back, takes over',
    'back',
    { strike: endSessions },
  ),
  endsOfSecondary(
    'The secondary ends the session while the primary is still away: it stays',
    'away',
    { strike: endSessions },
  ),
  {
    name: 'Both servers are away for ten minutes',
    both: true,
    strike: (stage) => both(stage, 'refuse'),
    lasts: 600_000,
    heal: (stage) => both(stage, 'open'),
    within: 30,
  },
];

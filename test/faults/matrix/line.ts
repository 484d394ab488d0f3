import type { Fault } from '../outage';
import type { Stage } from '../stage';

const heal = ({ proxy }: Stage): void => {
  proxy.fault = undefined;
};
const nothing = (): void => undefined;
let flush: () => void = nothing;

/** What a network does to a client. */
export const lineFaults: readonly Fault[] = [
  {
    name: 'Connections are reset',
    strike: ({ proxy }) => proxy.reset(),
    lasts: 0,
    heal: nothing,
    within: 1,
  },
  {
    name: 'Connections are refused for 20 s',
    strike: ({ proxy }) => proxy.refuse(),
    lasts: 20_000,
    heal: ({ proxy }) => proxy.open(),
    within: 30,
  },
  {
    name: 'The network is away for a minute, and the machine tells when it is back',
    strike: ({ proxy }) => proxy.refuse(),
    lasts: 60_000,
    heal: ({ proxy }) => proxy.open(),
    remedy: ({ desk }) => desk.supervisor.tryNow(),
    within: 1,
  },
  {
    name: 'The server is away for ten minutes',
    strike: ({ proxy }) => proxy.refuse(),
    lasts: 600_000,
    heal: ({ proxy }) => proxy.open(),
    within: 30,
  },
  {
    name: 'Half-open: nothing comes any more, and no end either',
    strike: ({ proxy }) => {
      proxy.fault = { onRequest: (exchange) => (exchange.hold(), true), write: nothing };
    },
    lasts: 60_000,
    heal,
    within: 45,
  },
  {
    name: 'The line stalls for 20 s: everything comes, late',
    strike: ({ proxy }) => {
      const late: (() => void)[] = [];
      proxy.fault = {
        write: ({ response }, bytes) => late.push(() => response.write(bytes)),
        onRequest: (exchange) => (exchange.hold(), true),
      };
      flush = () => late.forEach((write) => write());
    },
    lasts: 20_000,
    heal: (stage) => {
      heal(stage);
      flush();
    },
    within: 0.5,
  },
  {
    name: 'The channel breaks and answers stall',
    strike: ({ proxy }) => {
      proxy.fault = { onRequest: (exchange) => (exchange.hold(), true) };
      proxy.reset();
    },
    lasts: 30_000,
    heal,
    within: 45,
  },
  {
    name: 'The machine sleeps for an hour: the line is dead, and looks alive',
    strike: ({ proxy, time }) => {
      proxy.sleep();
      time.setClock(3_600_000);
    },
    lasts: 0,
    heal: nothing,
    remedy: ({ desk }) => desk.supervisor.beginAnew(),
    within: 1,
  },
  {
    name: 'The machine sleeps for an hour in the middle of a reconnection',
    strike: async ({ proxy, time }) => {
      proxy.reset();
      // The goodbye to the session that broke gets through, and the sign-in is on its way.
      proxy.fault = {
        onRequest: ({ operation, hold }) => !operation.startsWith('DELETE') && (hold(), true),
      };
      await time.settle();
      proxy.sleep();
      time.setClock(3_600_000);
    },
    lasts: 0,
    heal,
    remedy: ({ desk }) => desk.supervisor.beginAnew(),
    within: 1,
  },
  {
    name: 'The system clock is set an hour forward',
    strike: ({ time }) => time.setClock(3_600_000),
    lasts: 60_000,
    heal: nothing,
    within: 0.5,
  },
  {
    name: 'The system clock is set an hour back',
    strike: ({ time }) => time.setClock(-3_600_000),
    lasts: 60_000,
    heal: nothing,
    within: 0.5,
  },
];

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../../src/main/desk/clock';
import { createDesk } from '../../src/main/desk/create-desk';
import { rethrow } from '../../src/main/desk/testing/rethrow';
import { seededRandom } from '../../src/simulator/exchange/random';
import { release } from '../../src/simulator/exchange/releasing';
import { shown, truth } from '../connector/desk-and-truth';
import { channelFaults } from './matrix/channel';
import { lineFaults } from './matrix/line';
import { serverFaults } from './matrix/server';
import type { Fault } from './outage';
import { ListenerCount } from './listener-count';
import { observed, sectionIs, table } from './report';
import { Stage } from './stage';
import { SuiteTime } from './suite-time';

/** An hour of calls; the shift of docs/reliability.md. */
const hour = 10_000;
const calls = Number(process.env['HOOKSWITCH_SOAK_CALLS'] ?? hour);
/** From one call to the next. Milliseconds. */
const pace = 3_600_000 / hour;
/** A fault strikes in the middle of every so many calls, and is over at their end. */
const between = 40;
/** What the heap may grow by from a fifth of the shift to its end: the log of the exchange grows. Megabytes. */
const growth = 5;
/**
 * How many listeners more there may be at the end: those of what happens to be under way. A session that is left, or a
 * command that is sent, may not leave one.
 */
const listenerSlack = 5;
/** Calls without a fault at the end of the shift, within one session. */
const quietCalls = 300;

const time = new SuiteTime();
const listenerCount = new ListenerCount();
let stage: Stage;
beforeEach(async () => {
  listenerCount.start();
  time.start();
  stage = await Stage.set(time);
});
afterEach(async () => {
  await stage.strike();
  time.stop();
  listenerCount.stop();
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  // It forgets what is garbage, which must not be taken for the desk's own.
  listenerCount.now();
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

/** How many listen when no more than so many connections are open and all garbage is gone. */
async function listeners(connections: number): Promise<number> {
  const isQuiet = (): boolean => stage.proxy.connections <= connections;
  await time.until(isQuiet, 60_000, 'the end of every other connection');
  collect();
  // A weak reference that was looked at holds until the event loop turns.
  await time.settle();
  collect();
  return listenerCount.now();
}

/** Those that pass by themselves, and soon: the shift gives each of them seven seconds. */
const faults = [...lineFaults, ...channelFaults, ...serverFaults].filter(
  ({ lasts, remedy, forgets, alone }) => lasts <= 30_000 && !remedy && !forgets && !alone,
);

it(`a shift of ${calls.toLocaleString('en')} calls with random faults ends true, and leaves nothing behind`, async () => {
  const realStart = process.hrtime.bigint();
  const cpuStart = process.cpuUsage();
  const chance = seededRandom(7);
  const lot = seededRandom(11);
  const { desk, simulator, proxy } = stage;
  const { customers, exchange } = simulator.world;
  const before = time.timers;
  // The network of Node makes what stays for good when it is first used.
  await stage.during(stage.signIn());
  await stage.during(desk.supervisor.signOut());
  const listenersBefore = await listeners(0);
  await stage.during(stage.signIn());
  const struck: string[] = [];
  let fault: Fault | undefined;
  const heal = async (): Promise<void> => {
    await fault?.heal(stage);
    fault = undefined;
  };
  let early = 0;
  let answered = 0;
  const oneCall = async (): Promise<void> => {
    const ringing = exchange.callsOf('12000').length < 3 ? customers.callNow('12000') : undefined;
    await time.pass(pace / 2);
    if (ringing !== undefined && stage.isLive && ringing in stage.state.calls && chance() < 0.3) {
      void desk.handlers['call.answer']({ callRef: ringing }).catch(() => undefined);
      answered += 1;
    }
    await time.pass(pace / 2);
    for (const each of exchange.callsOf('12000')) {
      if (chance() < 0.8) release(exchange, each, '12000');
    }
  };
  for (let call = 0; call < calls; call++) {
    await oneCall();
    if (call % between === between / 2) {
      fault = faults[Math.floor(lot() * faults.length)];
      await fault?.strike(stage);
      struck.push(fault?.name ?? '');
    } else if (call % between === between - 1) {
      await heal();
    }
    proxy.asked.length = 0;
    if (call === Math.floor(calls / 5)) early = heap();
  }
  await heal();
  const isTrue = (): boolean =>
    stage.isLive && JSON.stringify(shown(stage.state)) === JSON.stringify(truth(simulator));
  await time.until(isTrue, 60_000, 'the truth');
  expect(struck).toHaveLength(Math.ceil((calls - between / 2) / between));
  expect(answered).toBeGreaterThan(calls / 10);
  expect(simulator.system.sessions.all).toHaveLength(1);
  expect(simulator.system.subscriptions.all).toHaveLength(1);
  const late = heap();
  expect(late - early).toBeLessThan(growth);

  const clear = (): void => {
    for (const each of exchange.callsOf('12000')) release(exchange, each, '12000');
  };
  clear();
  // One session's own listeners, while it lives: its channel is the connection that stays.
  const listenersQuiet = await listeners(1);
  for (let call = 0; call < quietCalls; call++) await oneCall();
  clear();
  expect((await listeners(1)) - listenersQuiet).toBeLessThan(listenerSlack);
  expect(stage.isLive).toBe(true);

  await stage.during(desk.supervisor.signOut());
  expect((await listeners(0)) - listenersBefore).toBeLessThan(listenerSlack);
  await stage.during(desk.dispose());
  await time.until(() => proxy.connections === 0, 60_000, 'the end of every connection');
  expect(simulator.system.sessions.all).toEqual([]);
  // Nobody in the exchange plans anything for calls that are over.
  await time.until(() => time.timers <= before + 1, 60_000, 'the end of every timer');

  if (calls !== hour) return;
  await sectionIs(
    'soak',
    table(
      ['of the shift', ''],
      [
        ['calls', `${calls.toLocaleString('en')} in an hour`],
        ['faults', `${String(struck.length)}, of ${String(new Set(struck).size)} kinds`],
        ['memory from a fifth of it to its end', `grew by less than ${String(growth)} MB`],
        ['left behind', 'no session, no subscription, no connection, no timer, no listener'],
      ],
    ),
  );
  const seconds = Number((process.hrtime.bigint() - realStart) / 1_000_000_000n);
  const { user, system } = process.cpuUsage(cpuStart);
  await observed(
    'soak',
    `When this page was written: ${answered.toLocaleString('en')} calls answered by the desk, ${early.toFixed(1)} MB of heap after a fifth of the shift and ${late.toFixed(1)} MB at its end; it took ${String(Math.round((user + system) / 1e6))} s of the processor within ${String(seconds)} s, on a machine that was busy with other things.`,
  );
}, 1_800_000);

it('a desk that is disposed of is followed by nobody', async () => {
  const before = await listeners(0);
  const desk = createDesk({
    clock: systemClock,
    preferredDevice: () => undefined,
    report: rethrow,
  });
  const whileUp = await listeners(0);
  expect(whileUp).toBeGreaterThan(before);
  await desk.dispose();
  expect(await listeners(0)).toBe(before);
  // The store is not garbage: it is those who follow it that are gone.
  expect(desk.store.get().link.phase).toBe('signedOut');
});

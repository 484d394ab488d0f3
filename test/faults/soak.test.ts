import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { release } from '../../src/simulator/exchange/releasing';
import { shown, truth } from '../connector/desk-and-truth';
import { Stage } from './stage';
import { SuiteTime } from './suite-time';

/** Calls of the shift: 10,000 are an hour. */
const calls = Number(process.env['HOOKSWITCH_SOAK_CALLS'] ?? 1_000);
/** From one call to the next. Milliseconds. */
const pace = 360;
/** A fault strikes about every so many calls. */
const between = 40;

const time = new SuiteTime();
let stage: Stage;
beforeEach(async () => {
  time.start();
  stage = await Stage.set(time);
});
afterEach(async () => {
  await stage.strike();
  time.stop();
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

/** The same chances in every run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Faults that pass; each returns how it ends. */
const faults: readonly (() => (() => unknown) | undefined)[] = [
  () => void stage.proxy.reset(),
  () => {
    const { sessions } = stage.simulator.system;
    for (const session of sessions.all) sessions.end(session);
    return undefined;
  },
  () => {
    stage.proxy.fault = { onRequest: (exchange) => (exchange.hold(), true) };
    stage.proxy.reset();
    return () => (stage.proxy.fault = undefined);
  },
  () => {
    stage.simulator.system.isReady = false;
    stage.proxy.reset();
    return () => (stage.simulator.system.isReady = true);
  },
  () => {
    void stage.proxy.refuse();
    return () => stage.proxy.open();
  },
];

it(`a shift of ${String(calls)} calls with random faults ends true, and leaves nothing behind`, async () => {
  const chance = chances(7);
  const { desk, simulator, proxy } = stage;
  const { customers, exchange } = simulator.world;
  const before = time.timers;
  await stage.during(stage.signIn());
  let heal: (() => unknown) | undefined;
  let early = 0;
  let struck = 0;
  for (let call = 0; call < calls; call++) {
    const ringing = exchange.callsOf('12000').length < 3 ? customers.callNow('12000') : undefined;
    await time.pass(pace / 2);
    if (ringing !== undefined && stage.isLive && ringing in stage.state.calls && chance() < 0.3) {
      void desk.handlers['call.answer']({ callRef: ringing }).catch(() => undefined);
    }
    await time.pass(pace / 2);
    for (const each of exchange.callsOf('12000')) {
      if (chance() < 0.8) release(exchange, each, '12000');
    }
    if (call % between === between / 2) {
      await heal?.();
      heal = faults[Math.floor(chance() * faults.length)]?.();
      struck += 1;
    } else if (call % between === between - 1) {
      await heal?.();
      heal = undefined;
    }
    proxy.asked.length = 0;
    if (call === Math.floor(calls / 5)) early = heap();
  }
  await heal?.();
  const isTrue = (): boolean =>
    stage.isLive && JSON.stringify(shown(stage.state)) === JSON.stringify(truth(simulator));
  await time.until(isTrue, 60_000, 'the truth');
  expect(struck).toBe(Math.ceil((calls - between / 2) / between));
  expect(simulator.system.sessions.all).toHaveLength(1);
  // The log of the exchange and the last answers are all that may have grown.
  expect(heap() - early).toBeLessThan(8);

  for (const each of exchange.callsOf('12000')) release(exchange, each, '12000');
  await stage.during(desk.dispose());
  await time.until(() => proxy.connections === 0, 60_000, 'the end of every connection');
  expect(simulator.system.sessions.all).toEqual([]);
  // What the people of the exchange still plan to do passes.
  await time.until(() => time.timers <= before + 1, 600_000, 'the end of every timer');
}, 1_800_000);

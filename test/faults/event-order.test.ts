import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideRing } from '../../src/main/shell/ring-decision';
import { defaultSettings } from '../../src/shared/bridge/settings';
import type { DeskState } from '../../src/shared/model/desk-state';
import { shown, truth } from '../connector/desk-and-truth';
import { Frames } from './frames';
import { shuffledStory } from './shuffled-story';
import { Stage } from './stage';
import { SuiteTime } from './suite-time';

const time = new SuiteTime();
let stage: Stage;
let frames: Frames;

beforeEach(async () => {
  time.start();
  stage = await Stage.set(time);
  frames = new Frames(stage.proxy);
  await stage.during(stage.signIn());
});
afterEach(async () => {
  await stage.strike();
  time.stop();
});

const rings = (state: DeskState): boolean =>
  decideRing(state, { ring: defaultSettings.ring, deskVisible: true, putAway: new Set() }).window;

/** How often the ring window comes up from now on. */
function countRings(): () => number {
  let count = 0;
  stage.desk.store.subscribe((next, before) => {
    if (rings(next) && !rings(before)) count += 1;
  });
  return () => count;
}

/** How often the calls were read. */
const reads = (): number =>
  stage.proxy.asked.filter((each) => each === 'GET /telephony/calls').length;

/** The desk is the exchange's truth, now and when what is late has come. */
async function isTrue(): Promise<void> {
  await time.pass(2_500);
  expect(shown(stage.state)).toEqual(truth(stage.simulator));
}

/** A customer rings, and the desk shows it. */
async function ring(): Promise<string> {
  const callRef = await stage.ring('0145236789');
  await time.until(() => callRef in stage.state.calls, 5_000, 'the call');
  return callRef;
}

const hangUp = (callRef: string): Promise<void> =>
  stage.world('POST', `calls/${callRef}/hangup`, {});

describe('an event that comes again, long after', () => {
  it('does not let a call ring that has ended: the calls are read instead', async () => {
    const callRef = await ring();
    await hangUp(callRef);
    await time.until(() => !rings(stage.state), 5_000, 'the end of the ring');
    await time.pass(60_000);
    const rang = countRings();
    const before = reads();
    frames.again(/OnCallCreated/);
    await isTrue();
    expect(rang()).toBe(0);
    expect(stage.state.calls).toEqual({});
    expect(reads()).toBe(before + 2);
  });

  it('does not let a call ring that was taken', async () => {
    const callRef = await ring();
    await stage.during(stage.desk.handlers['call.answer']({ callRef }));
    await time.until(() => stage.state.calls[callRef]?.state === 'active', 5_000, 'the answer');
    const rang = countRings();
    frames.again(/OnCallCreated/);
    await isTrue();
    expect(rang()).toBe(0);
    expect(stage.state.calls[callRef]?.state).toBe('active');
  });

  it('twenty times costs no more than once, and leaves nothing', async () => {
    const callRef = await ring();
    await hangUp(callRef);
    await time.until(() => !rings(stage.state), 5_000, 'the end of the ring');
    const rang = countRings();
    const before = reads();
    for (let times = 0; times < 20; times++) frames.again(/OnCallCreated/);
    await isTrue();
    expect(rang()).toBe(0);
    expect(reads() - before).toBeLessThanOrEqual(2);
    await time.pass(60_000);
    expect(reads() - before).toBeLessThanOrEqual(2);
  });
});

describe('events that overtake each other', () => {
  it('do not let a call ring that ended before its beginning came', async () => {
    const rang = countRings();
    frames.hold();
    const callRef = await stage.ring('0145236789');
    await hangUp(callRef);
    await time.settle();
    frames.release((lines) => [...lines].reverse());
    await isTrue();
    expect(rang()).toBe(0);
  });

  it('do not let a call ring whose answer came before its beginning', async () => {
    const rang = countRings();
    frames.hold();
    const callRef = await stage.ring('0145236789');
    const answer = { party: '12000' };
    await stage.world('POST', `calls/${callRef}/answer`, answer);
    await time.settle();
    frames.release((lines) => [...lines].reverse());
    await isTrue();
    expect(rang()).toBe(0);
    expect(stage.state.calls[callRef]?.state).toBe('active');
  });

  it('leave a call neither held nor with a leg that the exchange knows nothing of', async () => {
    const { desk } = stage;
    const callRef = await ring();
    await stage.during(desk.handlers['call.answer']({ callRef }));
    await time.until(() => stage.state.calls[callRef]?.state === 'active', 5_000, 'the answer');
    frames.hold();
    await stage.during(desk.handlers['call.hold']({ callRef }));
    const [leg] = stage.state.calls[callRef]?.legs ?? [];
    await stage.world('POST', `calls/${callRef}/retrieve`, { party: '12000' });
    await time.settle();
    frames.release((lines) => [...lines].reverse());
    await isTrue();
    expect(stage.state.calls[callRef]?.legs).toEqual([leg]);
    expect(stage.state.calls[callRef]?.state).toBe('active');
  });

  it.each(Array.from({ length: 24 }, (_, seed) => seed))(
    'end true whatever their order, one by one or together (%i)',
    async (seed) => {
      await shuffledStory({ stage, frames, time }, await ring(), seed);
      await isTrue();
      const rang = countRings();
      await time.pass(10_000);
      expect(rang()).toBe(0);
    },
  );
});

it('a call that comes back under its reference is shown at once', async () => {
  const { desk } = stage;
  const callRef = await ring();
  await stage.during(desk.handlers['call.answer']({ callRef }));
  await time.until(() => stage.state.calls[callRef]?.state === 'active', 5_000, 'the answer');
  await stage.during(desk.handlers['call.park']({ callRef }));
  await time.until(() => !(callRef in stage.state.calls), 5_000, 'the parking');
  await time.pass(5_000);
  await stage.during(desk.handlers['call.unpark']({}));
  const took = await time.until(() => callRef in stage.state.calls, 5_000, 'the call');
  expect(took).toBeLessThan(500);
  expect(shown(stage.state)).toEqual(truth(stage.simulator));
});

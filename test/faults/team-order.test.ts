import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ringingAt, type TeamMember } from '../../src/shared/model/team';
import { park, unpark } from '../../src/simulator/exchange/parking';
import { shown, truth } from '../connector/desk-and-truth';
import { Frames } from './frames';
import { shuffledStory } from './shuffled-story';
import { login, Stage } from './stage';
import { SuiteTime } from './suite-time';

const agent = '12000';
const supervisor = 'oxe12005';

const time = new SuiteTime();
let stage: Stage;
let frames: Frames;

beforeEach(async () => {
  time.start();
  stage = await Stage.set(time);
  frames = new Frames(stage.proxy);
  await stage.during(stage.signIn(undefined, false, supervisor));
  await stage.during(stage.desk.handlers['team.add']({ number: agent }));
  await time.until(() => member().status !== undefined, 5_000, 'the state of the agent');
  // What the beginning of the session asks for is not what a test counts.
  await time.pass(1_000);
});
afterEach(async () => {
  await stage.strike();
  time.stop();
});

/** The agent as the supervisor sees them. */
function member(): TeamMember {
  const found = stage.state.team?.members[agent];
  if (!found) throw new Error('The agent is not in the team');
  return found;
}

/** A customer calls the agent, which the supervisor's row shows. */
async function ring(): Promise<string> {
  const callRef = await stage.ring('0145236789');
  await time.until(() => ringingAt(member())?.callRef === callRef, 5_000, 'the call in the row');
  return callRef;
}

const hangUp = (callRef: string): Promise<void> =>
  stage.world('POST', `calls/${callRef}/hangup`, {});

const act = (callRef: string, what: 'answer' | 'hold' | 'retrieve'): Promise<void> =>
  stage.world('POST', `calls/${callRef}/${what}`, { party: agent });

/** How often a call begins to ring in the row from now on. */
function countRings(): () => number {
  let count = 0;
  stage.desk.store.subscribe(({ team }, before) => {
    const was = ringingAt(before.team?.members[agent]);
    if (ringingAt(team?.members[agent]) && !was) count += 1;
  });
  return () => count;
}

/** How often the agents were asked for. */
const asked = (): number =>
  stage.proxy.asked.filter((each) => each === 'PUT /subscriptions').length;

/** The row is the exchange's truth, now and when what is late has come. */
async function isTrue(): Promise<void> {
  await time.pass(2_500);
  expect(shown(member())).toEqual(truth(stage.simulator, login));
}

describe('an event about an agent’s call that comes again, long after', () => {
  it('does not let a call ring in the row that has ended: the agents are asked for instead', async () => {
    await hangUp(await ring());
    await time.until(() => !ringingAt(member()), 5_000, 'the end of the ring');
    await time.pass(60_000);
    const rang = countRings();
    const before = asked();
    frames.again(/OnCallCreated/);
    await isTrue();
    expect(rang()).toBe(0);
    expect(asked()).toBe(before + 1);
  });

  it('does not show a call again that the agent had, by the state that was told of it', async () => {
    const callRef = await ring();
    await act(callRef, 'answer');
    await time.until(() => member().calls[callRef]?.state === 'active', 5_000, 'the answer');
    // The agents are asked for again: all their calls are told at once.
    frames.again(/OnCallCreated/);
    await isTrue();
    await hangUp(callRef);
    await time.until(() => !(callRef in member().calls), 5_000, 'the end');
    let isBack = false;
    stage.desk.store.subscribe(() => (isBack ||= callRef in member().calls));
    frames.again(/OnTelephonyState/);
    await isTrue();
    expect(isBack).toBe(false);
  });

  it('twenty times costs no more than once, and leaves nothing', async () => {
    await hangUp(await ring());
    await time.until(() => !ringingAt(member()), 5_000, 'the end of the ring');
    const before = asked();
    for (let times = 0; times < 20; times++) frames.again(/OnCallCreated/);
    await isTrue();
    await time.pass(60_000);
    expect(asked()).toBe(before + 1);
  });
});

describe('events about an agent’s calls that overtake each other', () => {
  it('do not let a call ring in the row that ended before its beginning came', async () => {
    const rang = countRings();
    frames.hold();
    await hangUp(await stage.ring('0145236789'));
    await time.settle();
    frames.release((lines) => [...lines].reverse());
    await isTrue();
    expect(rang()).toBe(0);
  });

  it.each(Array.from({ length: 16 }, (_, seed) => seed))(
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

it('a call that comes back to an agent under its reference is shown', async () => {
  const callRef = await ring();
  await act(callRef, 'answer');
  await time.until(() => member().calls[callRef]?.state === 'active', 5_000, 'the answer');
  park(stage.simulator.world.exchange, agent, callRef);
  await time.until(() => !(callRef in member().calls), 5_000, 'the parking');
  unpark(stage.simulator.world.exchange, agent, agent);
  await time.until(() => callRef in member().calls, 5_000, 'the call');
  await isTrue();
});

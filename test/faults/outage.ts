import { expect } from 'vitest';
import { decideRing } from '../../src/main/shell/ring-decision';
import { defaultSettings } from '../../src/shared/bridge/settings';
import { shown, truth } from '../connector/desk-and-truth';
import type { Guarantee, Row } from './report';
import { watchBanner } from './seen';
import type { Stage } from './stage';

/** A fault of the line or the server that strikes a live desk, and passes. */
export interface Fault {
  /** As the table names it. */
  readonly name: string;
  readonly strike: (stage: Stage) => void | Promise<void>;
  /** How long it lasts; the world goes on meanwhile. Milliseconds. */
  readonly lasts: number;
  readonly heal: (stage: Stage) => void | Promise<void>;
  /** From its end until the desk is live again, at most. Seconds. */
  readonly within: number;
  /** The world is another one afterwards: what was before is not compared. */
  readonly forgets?: true;
  /** A server that is still away keeps its session until it can be reached. */
  readonly leaves?: true;
  /** The account has a secondary server. */
  readonly both?: true;
  /** Not in the soak: what it leaves behind outlasts a few calls, or costs too much time to strike often. */
  readonly alone?: true;
  /** The server speaks TLS with a certificate that the user trusts. */
  readonly tls?: true;
  /** What went to somebody else meanwhile; must be nothing. */
  readonly strangers?: (stage: Stage) => readonly string[];
  /** At which of two servers the desk is afterwards, and stays. */
  readonly at?: 'primary' | 'secondary';
  /** At the user's word, where it does not come back by itself. */
  readonly remedy?: (stage: Stage) => void | Promise<void>;
}

const held = '0145236789';
const givesUp = '0472558811';
const cameAndWent = '0388112233';
const stays = '0561778899';
const name = 'Zoë Ångström 日本';

/** Strikes a desk in the middle of a shift, lets the world go on, heals, and looks whether all is true again. */
export async function outage(stage: Stage, fault: Fault): Promise<Row> {
  const { desk, time, proxy, secondary } = stage;
  await stage.during(stage.signIn(undefined, fault.both));
  const talk = await stage.ring(held);
  await time.until(() => talk in stage.state.calls, 5_000, 'the first call');
  await stage.during(desk.handlers['call.answer']({ callRef: talk }));
  await time.until(() => stage.state.calls[talk]?.state === 'active', 5_000, 'the answer');
  const ringing = await stage.ring(givesUp);
  await time.until(() => ringing in stage.state.calls, 5_000, 'the second call');
  expect(rings(stage)).toBe(true);

  const banner = watchBanner(desk.store);
  await fault.strike(stage);
  await time.settle();
  await stage.world('POST', `calls/${talk}/hangup`, {});
  await stage.world('POST', `calls/${ringing}/hangup`, {});
  await stage.world('PUT', 'agents/12000', { state: 'pause' });
  const lost = await stage.ring(cameAndWent);
  const short = Math.min(fault.lasts / 2, 20_000);
  await time.pass(short);
  await stage.world('POST', `calls/${lost}/hangup`, {});
  await time.pass(fault.lasts - 2 * short);
  const now = fault.forgets ? '' : await stage.ring(stays, name);
  await time.pass(short);
  const ended = performance.now();
  await fault.heal(stage);
  await fault.remedy?.(stage);
  const settled = (): boolean =>
    stage.isLive && JSON.stringify(shown(stage.state)) === JSON.stringify(truth(stage.simulator));
  await time.until(settled, fault.within * 1_000, 'the truth').catch((thrown: unknown) => {
    expect(shown(stage.state)).toEqual(truth(stage.simulator));
    throw thrown;
  });
  const took = performance.now() - ended;
  banner.stop();

  const proven: Guarantee[] = ['C'];
  expect(took).toBeLessThanOrEqual(fault.within * 1_000);
  if (!fault.forgets) {
    expect(Object.keys(stage.state.calls)).toEqual([now]);
    expect(stage.state.calls[now]?.participants[0]?.party.displayName).toBe(name);
    expect(stage.state.agent?.status.sub).toBe('pause');
    expect(rings(stage)).toBe(true);
    await stage.world('POST', `calls/${now}/hangup`, {});
    await time.until(() => !rings(stage), 20_000, 'the end of the ring');
    const records = await stage.during(stage.readLog());
    const numbers = records.map(({ party, answered }) => [party.number, answered]);
    expect(numbers).toContainEqual([cameAndWent, false]);
    expect(numbers).toContainEqual([givesUp, false]);
    expect(numbers).toContainEqual([held, true]);
    proven.push('R', 'A', 'H');
  } else {
    expect(rings(stage)).toBe(false);
    expect(stage.state.agent?.status.sub).toBe('ready');
    const next = await stage.ring(stays, name);
    await time.until(() => rings(stage), 5_000, 'a ring');
    await stage.world('POST', `calls/${next}/hangup`, {});
    await time.until(() => !rings(stage), 20_000, 'the end of the ring');
    proven.push('R', 'A');
  }
  const left = fault.leaves ? 2 : 1;
  expect(stage.simulator.system.sessions.all).toHaveLength(left);
  expect(stage.simulator.system.subscriptions.all).toHaveLength(left);
  const asked = [...proxy.asked, ...secondary.asked];
  expect(asked.filter((each) => each.endsWith('/answer'))).toHaveLength(1);
  proven.push(...(fault.leaves ? [] : (['S'] as const)), 'O');
  if (fault.at) await staysAt(stage, fault.at);
  if (fault.strangers) {
    expect(fault.strangers(stage)).toEqual([]);
    proven.push('N');
  }
  return {
    fault: fault.name,
    seen: banner.sentences().join(' → ') || 'Nothing: it is over before it could be read.',
    within: fault.remedy ? `${withinWords(fault.within)} after that` : withinWords(fault.within),
    guaranteed: proven.join(' '),
  };
}

/** A minute passes, and nobody signs in anywhere. */
async function staysAt(stage: Stage, at: NonNullable<Fault['at']>): Promise<void> {
  const { time, proxy, secondary } = stage;
  const isAt = (): string => (stage.state.onSecondary ? 'secondary' : 'primary');
  const signIns = (): number =>
    [...proxy.asked, ...secondary.asked].filter((each) => each === 'POST /sessions').length;
  const before = signIns();
  expect(isAt()).toBe(at);
  await time.pass(60_000);
  expect(stage.isLive).toBe(true);
  expect(isAt()).toBe(at);
  expect(signIns()).toBe(before);
}

const withinWords = (seconds: number): string =>
  seconds < 1 ? 'at once' : `within ${String(seconds)} s`;

/** Whether the ring window is to be seen. */
function rings({ state }: Stage): boolean {
  return decideRing(state, {
    ring: defaultSettings.ring,
    deskVisible: true,
    putAway: new Set(),
  }).window;
}

import { text as body } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { Interference } from '../proxy/exchange';
import { sentencesOfParts } from '../seen';
import type { Stage } from '../stage';
import { aMoment, askAgain, isTrue, stepOf } from './sign-in';

/** What a desk stands on: without them it is not live. */
const essential: ReadonlySet<string> = new Set([
  'GET /api/rest',
  'GET /api/rest/authenticate',
  'POST /sessions',
  'GET /users/{login}',
  'POST /subscriptions',
  'channel',
  'GET /telephony/calls',
]);
export const asksForAPart = (step: string): boolean => !essential.has(step);

/** An answer is kept back for so long, where it comes at all. Milliseconds. */
const slow = 6_000;
/** Whatever keeps its answer back, the desk is live by then. Milliseconds. */
const atMost = 3_500;
/** No answer is waited for any longer. Milliseconds. */
const givenUp = 15_000;

/**
 * The user signs in while one service keeps its answers back: first for a while, in which the world goes on, and then for
 * ever. Resolves with how soon the desk is live, what it says until the answers come, and what where they never do.
 */
export async function stalls(stage: Stage, step: string): Promise<readonly string[]> {
  const { proxy, desk, time } = stage;
  const first = keepsBack(step);
  proxy.fault = first.fault;
  const began = performance.now();
  await stage.during(stage.signIn());
  const live = performance.now() - began;
  expect(live).toBeLessThanOrEqual(atMost);
  const until = sentencesOfParts(stage.state);
  await worldGoesOn(stage);
  await time.pass(slow - live);
  proxy.fault = undefined;
  first.answer();
  await time.pass(aMoment);
  isTrue(stage);
  expect(stage.state.agent?.status.sub, 'what was told since').toBe('pause');
  expect(stage.state.routing?.state.doNotDisturb, 'what was told since').toBe(true);
  await stage.during(desk.supervisor.signOut());

  proxy.fault = keepsBack(step).fault;
  await stage.during(stage.signIn());
  await time.pass(givenUp);
  const never = sentencesOfParts(stage.state);
  proxy.fault = undefined;
  await askAgain(stage);
  await time.pass(aMoment);
  isTrue(stage);
  await stage.during(desk.supervisor.signOut());
  return [
    live < 1_000 ? 'at once' : `within ${String(Math.ceil(live / 1_000))} s`,
    until,
    never,
  ].map((cell) => cell || 'Nothing.');
}

/** The server is asked, and its answers wait: they are from before what happens meanwhile. */
export function keepsBack(step: string): { readonly fault: Interference; answer(): void } {
  const kept: (() => void)[] = [];
  return {
    fault: {
      onAnswer({ operation, response, hold }, answer) {
        if (stepOf(operation) !== step) return false;
        hold();
        const text = body(answer);
        kept.push(() => {
          void text.then((whole) => {
            response.writeHead(answer.statusCode ?? 502, { 'content-type': 'application/json' });
            response.end(whole);
          });
        });
        return true;
      },
    },
    answer: () => kept.splice(0).forEach((write) => write()),
  };
}

/** A call comes and goes, and the user changes their state and their routing elsewhere. */
async function worldGoesOn(stage: Stage): Promise<void> {
  const { time } = stage;
  const callRef = await stage.ring('0145236789');
  await time.until(() => callRef in stage.state.calls, 500, 'a call');
  await stage.world('PUT', 'agents/12000', { state: 'pause' });
  await stage.world('PUT', 'routing/oxe12000', { doNotDisturb: true });
  await stage.world('POST', `calls/${callRef}/hangup`, {});
  await time.until(() => !(callRef in stage.state.calls), 500, 'the end of the call');
}

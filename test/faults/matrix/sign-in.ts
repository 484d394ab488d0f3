import { expect } from 'vitest';
import { canCall } from '../../../src/shared/model/device';
import { asFailure, needsSignIn, type Failure } from '../../../src/shared/model/failure';
import { isPassing } from '../../../src/main/desk/sign-in-verdict';
import { shown, truth } from '../../connector/desk-and-truth';
import type { Interference } from '../proxy/exchange';
import { failureTitle, sentencesOfParts } from '../seen';
import { administrator, login, Stage } from '../stage';
import type { SuiteTime } from '../suite-time';

/** What the server, or what stands in front of it, answers instead. */
export const statuses = [401, 403, 404, 500, 503] as const;
export type Status = (typeof statuses)[number];

/** An operation without ids: one step of a sign-in, whatever it is about. */
export const stepOf = (operation: string): string =>
  operation
    .replace(login, '{login}')
    .replace(`/users/${administrator}`, '/users/{login}')
    .replace(/\/devices\/\w+/, '/devices/{id}');

export const answers = (step: string, status: Status): Interference => ({
  onRequest({ operation, response }) {
    if (stepOf(operation) !== step) return false;
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Error</h1>');
    return true;
  },
});

/** What a sign-in, and a second one after the line broke, asks of the server: each operation once, in its order. */
export async function stepsOf(
  time: SuiteTime,
): Promise<{ readonly first: readonly string[]; readonly again: readonly string[] }> {
  time.start();
  const stage = await Stage.set(time);
  const { proxy } = stage;
  try {
    await stage.during(stage.signIn());
    await time.pass(aMoment);
    const first = proxy.asked.splice(0);
    proxy.reset();
    await time.until(() => !stage.isLive, 1_000);
    await time.until(() => stage.isLive, 30_000);
    await time.pass(aMoment);
    const steps = (asked: readonly string[]) => [...new Set(asked.map(stepOf))];
    return { first: steps(first), again: steps(proxy.asked) };
  } finally {
    await stage.strike();
    time.stop();
  }
}

/** What is read once the desk is live has been read by then. Milliseconds. */
export const aMoment = 500;
/** The world goes on for so long while the server answers so. Milliseconds. */
const meanwhile = 5_000;
/** After that the desk is live again by itself, at most. Milliseconds. */
const byItself = 30_000;

/** The user signs in while one step is answered so, and again when it is not. Resolves with what they see. */
export async function signsIn(stage: Stage, step: string, status: Status): Promise<string> {
  const { proxy, desk, simulator, time } = stage;
  proxy.fault = answers(step, status);
  const failure = await stage.during(
    stage.signIn().then(
      () => undefined,
      (thrown: unknown) => asFailure(thrown),
    ),
  );
  let seen: string;
  if (failure) {
    expect(stage.state.link).toMatchObject({ phase: 'signedOut', failure });
    expect(simulator.system.sessions.all, 'nothing is left at the server').toEqual([]);
    seen = wordsOf(failure);
    proxy.fault = undefined;
    await stage.during(stage.signIn());
  } else {
    seen = await withoutAPart(stage);
    proxy.fault = undefined;
    await askAgain(stage);
  }
  await time.pass(aMoment);
  isTrue(stage);
  expect(simulator.system.sessions.all).toHaveLength(1);
  await stage.during(desk.supervisor.signOut());
  return seen;
}

/** A live desk loses the line, and one step of its way back is answered so for a while. Resolves with what the user sees. */
export async function comesBack(stage: Stage, step: string, status: Status): Promise<string> {
  const { proxy, desk, time } = stage;
  const before = await stage.ring('0145236789');
  await time.until(() => before in stage.state.calls, 5_000, 'the call');
  proxy.fault = answers(step, status);
  proxy.reset();
  await time.until(() => !stage.isLive, 1_000, 'the outage');
  await stage.world('POST', `calls/${before}/hangup`, {});
  const now = await stage.ring('0388112233');
  await time.pass(meanwhile);

  const { link } = stage.state;
  const isOver = link.phase === 'refused';
  const seen =
    'failure' in link && link.failure
      ? wordsOf(link.failure)
      : await withoutAPart(stage, step === goodbye);
  const lifted = performance.now();
  proxy.fault = undefined;
  if (isOver && needsSignIn(link.failure)) await stage.during(stage.signIn());
  else if (isOver) await desk.supervisor.tryNow();
  else if (stage.isLive) await askAgain(stage);
  await time.until(() => stage.isLive && now in stage.state.calls, byItself, 'a live desk');
  if (seen.startsWith('↻')) expect(performance.now() - lifted).toBeLessThanOrEqual(byItself);
  else expect(performance.now() - lifted, 'at once').toBeLessThanOrEqual(1_000);
  await time.pass(aMoment);
  isTrue(stage);
  await stage.world('POST', `calls/${now}/hangup`, {});
  await time.until(() => !(now in stage.state.calls), 5_000, 'the end of the call');
  return seen;
}

/** To the session before: nothing that is shown hangs on its answer. */
const goodbye = 'DELETE /sessions';

export const wordsOf = (failure: Failure): string =>
  `${isPassing(failure) ? '↻' : '✋'} ${failureTitle(failure)}`;

/** The desk is live all the same: its calls are true and can be driven, and it says what it could not read. */
async function withoutAPart(stage: Stage, hasAll = false): Promise<string> {
  await stage.time.pass(aMoment);
  expect(stage.isLive).toBe(true);
  expect(shown(stage.state)).toEqual(truth(stage.simulator));
  expect(Object.values(stage.state.devices).some(canCall), 'a device can call').toBe(true);
  const told = sentencesOfParts(stage.state);
  expect(told === '', 'nothing is off').toBe(hasAll);
  return hasAll ? 'Nothing: it is over before it could be read.' : `◐ ${told}`;
}

/** At the user's word, on the notice. */
export const askAgain = (stage: Stage): Promise<unknown> =>
  stage.during(stage.desk.handlers['session.tryNow'](undefined));

/** All is read, and the calls are the exchange's. */
export function isTrue(stage: Stage): void {
  expect(stage.isLive).toBe(true);
  expect(sentencesOfParts(stage.state)).toBe('');
  expect(shown(stage.state)).toEqual(truth(stage.simulator));
  const { counters, agent, routing, phone, profile } = stage.state;
  expect([counters.missedCalls, agent, routing, phone, profile]).not.toContain(undefined);
  expect(phone?.sets).toBeDefined();
  expect(profile?.languages).not.toEqual([]);
}

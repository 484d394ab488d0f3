import { expect } from 'vitest';
import { asFailure } from '../../../src/shared/model/failure';
import { sentencesOfParts } from '../seen';
import { administrator, Stage } from '../stage';
import type { SuiteTime } from '../suite-time';
import { aMoment, answers, askAgain, stepOf, wordsOf, type Status } from './sign-in';

const asAdministrator = (stage: Stage): Promise<void> =>
  stage.signIn(undefined, false, administrator);

/** What an administrator's sign-in asks of the server. */
export async function stepsOfAdministrator(time: SuiteTime): Promise<readonly string[]> {
  time.start();
  const stage = await Stage.set(time);
  try {
    await stage.during(asAdministrator(stage));
    await time.pass(aMoment);
    return [...new Set(stage.proxy.asked.map(stepOf))];
  } finally {
    await stage.strike();
    time.stop();
  }
}

/** An administrator signs in while one step is answered so, and again when it is not. Resolves with what they see. */
export async function administratorSignsIn(
  stage: Stage,
  step: string,
  status: Status,
): Promise<string> {
  const { proxy, desk, simulator, time } = stage;
  proxy.fault = answers(step, status);
  const failure = await stage.during(
    asAdministrator(stage).then(
      () => undefined,
      (thrown: unknown) => asFailure(thrown),
    ),
  );
  const seen = failure ? wordsOf(failure) : `◐ ${sentencesOfParts(stage.state)}`;
  expect(seen, 'it says so').not.toBe('◐ ');
  proxy.fault = undefined;
  await (failure ? stage.during(asAdministrator(stage)) : askAgain(stage));
  await time.pass(aMoment);
  expect(stage.isLive).toBe(true);
  expect(sentencesOfParts(stage.state)).toBe('');
  expect(stage.state.profile?.languages).not.toEqual([]);
  expect(simulator.system.sessions.all).toHaveLength(1);
  await stage.during(desk.supervisor.signOut());
  return seen;
}

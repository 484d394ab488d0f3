import { afterEach, beforeEach, describe, it } from 'vitest';
import { stepsOf } from './matrix/sign-in';
import { asksForAPart, stalls } from './matrix/slow-service';
import { sectionIs, table } from './report';
import { alike } from './sign-in-matrix';
import { Stage } from './stage';
import { SuiteTime } from './suite-time';

const time = new SuiteTime();
const steps = (await stepsOf(time)).first.filter(asksForAPart);

let stage: Stage;
beforeEach(async () => {
  time.start();
  stage = await Stage.set(time);
});
afterEach(async () => {
  await stage.strike();
  time.stop();
});

describe('a service beside the calls that keeps its answer back', () => {
  const rows = new Map<string, readonly string[]>();

  it.each(steps)(
    '%s',
    async (step) => {
      rows.set(step, await stalls(stage, step));
    },
    60_000,
  );

  it('and docs/reliability.md says so', async ({ skip }) => {
    if (rows.size < steps.length) skip('not every step was tried, or held');
    const heads = ['keeps its answer back', 'live', 'until it answers', 'where it never does'];
    await sectionIs('slow services', table(heads, alike(rows)));
  });
});

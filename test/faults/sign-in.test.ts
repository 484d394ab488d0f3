import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asFailure } from '../../src/shared/model/failure';
import { isPassing } from '../../src/main/desk/sign-in-verdict';
import { sectionIs, table } from './report';
import { failureTitle } from './seen';
import { Stage } from './stage';
import { SuiteTime } from './suite-time';

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

/** The requests of a sign-in, in their order (src/main/pbx/o2g/README.md). */
const steps = [
  'GET /api/rest',
  'GET /api/rest/authenticate',
  'POST /sessions',
  'GET /users/oxe12000',
  'POST /subscriptions',
  'channel',
  'GET /telephony/calls',
] as const;
const answers = [401, 403, 404, 500, 503] as const;
const cases = steps.flatMap((step) => answers.map((status) => ({ step, status })));

describe('a sign-in that is answered with an error', () => {
  const told = new Map<string, string>();

  it.each(cases)(
    '$step: $status',
    async ({ step, status }) => {
      const { proxy, desk, simulator } = stage;
      proxy.fault = {
        onRequest({ operation, response }) {
          if (operation !== step) return false;
          response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Error</h1>');
          return true;
        },
      };
      const failure = await stage.during(
        stage.signIn().then(
          () => undefined,
          (thrown: unknown) => asFailure(thrown),
        ),
      );
      expect(failure, 'it failed').toBeDefined();
      if (!failure) return;
      expect(desk.store.get().link).toMatchObject({ phase: 'signedOut', failure });
      expect(simulator.system.sessions.all, 'nothing is left at the server').toEqual([]);
      told.set(
        `${step} ${String(status)}`,
        `${isPassing(failure) ? '↻' : '✋'} ${failureTitle(failure.kind)}`,
      );

      proxy.fault = undefined;
      await stage.during(stage.signIn());
      expect(stage.isLive).toBe(true);
      expect(simulator.system.sessions.all).toHaveLength(1);
    },
    60_000,
  );

  it('and docs/reliability.md says so', async ({ skip }) => {
    if (told.size < cases.length) skip('not every case was tried, or held');
    const rows = steps.map((step) => [
      `\`${step}\``,
      ...answers.map((status) => told.get(`${step} ${String(status)}`) ?? ''),
    ]);
    await sectionIs('signing in', table(['answered', ...answers.map(String)], rows));
  });
});

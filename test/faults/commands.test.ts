import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange } from './proxy/exchange';
import { sectionIs, table } from './report';
import { requestSentence } from './seen';
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

type Command = 'call.answer' | 'call.hold' | 'call.hangUp' | 'call.make';

/** The operation that a command becomes. */
const operation: Readonly<Record<Command, RegExp>> = {
  'call.answer': /^POST .*\/answer$/,
  'call.hold': /^POST .*\/hold$/,
  'call.hangUp': /^DELETE \/telephony\/calls\/[^/]+$/,
  'call.make': /^POST \/telephony\/calls$/,
};

/** How the line breaks under it. */
const breaks = {
  'before it reaches the PBX': (is: (exchange: Exchange) => boolean) => ({
    onRequest(exchange: Exchange) {
      if (is(exchange)) stage.proxy.reset();
      return is(exchange);
    },
  }),
  'after the PBX has taken it': (is: (exchange: Exchange) => boolean) => ({
    onAnswer(exchange: Exchange) {
      if (is(exchange)) stage.proxy.reset();
      return is(exchange);
    },
  }),
  'and its answer never comes': (is: (exchange: Exchange) => boolean) => ({
    onAnswer(exchange: Exchange) {
      if (is(exchange)) exchange.hold();
      return is(exchange);
    },
  }),
} as const;

const commands: readonly Command[] = ['call.answer', 'call.hold', 'call.hangUp', 'call.make'];
const cases = commands.flatMap((command) =>
  (Object.keys(breaks) as (keyof typeof breaks)[]).map((when) => ({ command, when })),
);

describe('a command under which the line breaks is sent once, and its outcome is told', () => {
  const rows: string[][] = [];

  it.each(cases)(
    '$command: $when',
    async ({ command, when }) => {
      const { proxy, desk } = stage;
      await stage.during(stage.signIn());
      const callRef = await stage.ring('0145236789');
      await time.until(() => callRef in stage.state.calls, 5_000);
      if (command === 'call.hold' || command === 'call.hangUp') {
        await stage.during(desk.handlers['call.answer']({ callRef }));
        await time.until(() => stage.state.calls[callRef]?.state === 'active', 5_000);
      }
      const is = (exchange: Exchange): boolean => operation[command].test(exchange.operation);
      proxy.fault = breaks[when](is);
      const asked =
        command === 'call.make'
          ? desk.handlers[command]({ number: '12010' })
          : desk.handlers[command]({ callRef });
      await stage.during(asked.catch(() => undefined));
      proxy.fault = undefined;
      await time.until(() => stage.isLive, 60_000, 'the line');
      await time.pass(1_000);

      expect(proxy.asked.filter((each) => operation[command].test(each))).toHaveLength(1);
      const [request, ...more] = Object.values(stage.state.requests);
      expect(more).toEqual([]);
      const told = request ? requestSentence(request) : 'The screen shows it.';
      const arrived = when !== 'before it reaches the PBX';
      const done = request === undefined || request.progress === 'done';
      expect(done, told).toBe(arrived);
      rows.push([command.replace('call.', ''), when, told]);
    },
    60_000,
  );

  it('and docs/reliability.md says so', async ({ skip }) => {
    if (rows.length < cases.length) skip('not every case was tried, or held');
    await sectionIs('commands', table(['command', 'the line breaks', 'what the user reads'], rows));
  });
});

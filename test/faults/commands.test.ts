import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '../../src/shared/model/desk-state';
import { keepsBack } from './matrix/slow-service';
import type { Exchange } from './proxy/exchange';
import { sectionIs, table } from './report';
import { requestSentence } from './seen';
import { login, Stage } from './stage';
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

const caller = '0145236789';

/** Commands that take a call away, and what is done to have one to take. */
const leaving = ['call.transfer', 'call.blindTransfer', 'call.redirect', 'call.park'] as const;
const colleague = '12010';

/** What happens at the PBX while the line is away, and whether the snapshot can tell that the command was not taken. */
const meanwhile = [
  { when: 'and the PBX has taken it', cut: 'after the PBX has taken it', hangsUp: false },
  { when: 'and the caller hangs up', cut: 'before it reaches the PBX', hangsUp: true },
  { when: 'and nobody does anything', cut: 'before it reaches the PBX', hangsUp: false },
] as const;

/** A colleague is asked, who answers. Returns that call. */
async function consult(callRef: string): Promise<string> {
  const { desk } = stage;
  await stage.during(desk.handlers['call.consult']({ callRef, number: colleague }));
  const found = (): string | undefined =>
    Object.keys(stage.state.calls).find((each) => each !== callRef);
  await time.until(() => found() !== undefined, 5_000, 'the consultation');
  const enquiry = found() ?? '';
  await stage.world('POST', `calls/${enquiry}/answer`, { party: colleague }).catch(() => undefined);
  await time.until(() => stage.state.calls[enquiry]?.state === 'active', 10_000, 'the colleague');
  return enquiry;
}

/** How often a notice says that the line broke. */
const timesTold = (told: string): number => told.match(/line broke/gi)?.length ?? 0;

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
      expect(timesTold(told), told).toBe(request ? 1 : 0);
      rows.push([command.replace('call.', ''), when, told]);
    },
    60_000,
  );

  const left = leaving.flatMap((command) => meanwhile.map((each) => ({ command, ...each })));
  it.each(left)(
    '$command: the line is away, $when',
    async ({ command, when, cut, hangsUp }) => {
      const { proxy, desk, simulator } = stage;
      await stage.during(stage.signIn());
      const callRef = await stage.ring(caller);
      await time.until(() => callRef in stage.state.calls, 5_000);
      if (command !== 'call.redirect') {
        await stage.during(desk.handlers['call.answer']({ callRef }));
        await time.until(() => stage.state.calls[callRef]?.state === 'active', 5_000);
      }
      const enquiry = command === 'call.transfer' ? await consult(callRef) : '';
      const operation = new RegExp(`^POST .*/${command.replace('call.', '')}$`, 'i');
      const is = (exchange: Exchange): boolean => operation.test(exchange.operation);
      proxy.fault = breaks[cut](is);
      const asked = {
        'call.transfer': () =>
          desk.handlers['call.transfer']({ activeCallRef: enquiry, heldCallRef: callRef }),
        'call.blindTransfer': () =>
          desk.handlers['call.blindTransfer']({ callRef, number: colleague }),
        'call.redirect': () =>
          desk.handlers['call.redirect']({ callRef, target: { to: 'number', number: colleague } }),
        'call.park': () => desk.handlers['call.park']({ callRef }),
      }[command]();
      // Both sides of a consultation hang up: then it looks as if they had been connected.
      const gone = enquiry === '' ? [callRef] : [callRef, enquiry];
      await stage.during(asked.catch(() => undefined));
      await proxy.refuse();
      if (hangsUp) for (const ref of gone) await stage.world('POST', `calls/${ref}/hangup`, {});
      await proxy.open();
      proxy.fault = undefined;
      await time.until(() => stage.isLive, 60_000, 'the line');
      await time.pass(1_000);

      expect(proxy.asked.filter((each) => operation.test(each))).toHaveLength(1);
      const mine = simulator.truth(login).map((call) => call.callRef);
      const isThere = !hangsUp && cut === 'before it reaches the PBX';
      expect(mine.includes(callRef)).toBe(isThere);
      const [request, ...more] = Object.values(stage.state.requests);
      expect(more).toEqual([]);
      const told = request ? requestSentence(request) : 'The screen shows it.';
      expect(request?.failure?.kind, told).toBe(isThere ? 'lineBroke' : 'outcomeUnknown');
      if (!isThere) expect(told).toContain(caller);
      expect(timesTold(told), told).toBe(1);
      rows.push([command.replace('call.', ''), `${cut}, ${when}`, told]);
    },
    60_000,
  );

  const beside = [
    {
      what: 'a pause',
      ask: () => stage.desk.handlers['agent.become']({ wish: { to: 'pause' } }),
      sent: /^POST \/acd\/agent\/pause$/,
      read: 'GET /acd/agent/state',
      isSo: () => stage.state.agent?.status.sub === 'pause',
    },
    {
      what: 'do not disturb',
      ask: () => stage.desk.handlers['routing.setDoNotDisturb']({ on: true }),
      sent: /^POST \/routing\/dnd$/,
      read: 'GET /routing/state',
      isSo: () => stage.state.routing?.state.doNotDisturb === true,
    },
  ];
  const cuts = ['before it reaches the PBX', 'after the PBX has taken it'] as const;
  it.each(beside.flatMap((each) => cuts.map((cut) => ({ ...each, cut }))))(
    '$what: $cut, and what tells of it is slow to answer',
    async ({ ask, sent, read, isSo, cut }) => {
      const { proxy } = stage;
      await stage.during(stage.signIn());
      proxy.fault = breaks[cut](({ operation }) => sent.test(operation));
      await stage.during(ask().catch(() => undefined));
      const slow = keepsBack(read);
      proxy.fault = slow.fault;
      await time.until(() => stage.isLive, 60_000, 'the line');
      await time.pass(1_000);
      const requests = (): readonly Request[] => Object.values(stage.state.requests);
      expect(requests()).toMatchObject([{ progress: 'lost' }]);

      proxy.fault = undefined;
      slow.answer();
      await time.pass(1_000);
      const arrived = cut === 'after the PBX has taken it';
      expect(isSo()).toBe(arrived);
      expect(requests()).toMatchObject(arrived ? [] : [{ failure: { kind: 'lineBroke' } }]);
      expect(proxy.asked.filter((each) => sent.test(each))).toHaveLength(1);
    },
    60_000,
  );

  it('and docs/reliability.md says so', async ({ skip }) => {
    if (rows.length < cases.length + left.length) skip('not every case was tried, or held');
    await sectionIs('commands', table(['command', 'the line breaks', 'what the user reads'], rows));
  });
});

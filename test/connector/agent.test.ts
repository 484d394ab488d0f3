import type { AgentSubState, AgentWish } from '@shared/model/agent';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/main/log/log';
import { createO2gConnector } from '../../src/main/pbx/o2g/index';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
beforeEach(async () => {
  on = await deskOnSimulator();
});
afterEach(() => on.dispose());

const state = () => on.desk.store.get();
const agent = () => state().agent;
const become = (wish: AgentWish) => on.desk.handlers['agent.become']({ wish });
const until = (sub: AgentSubState | undefined) =>
  on.until(({ agent: now }) => now?.status.sub === sub);
const requests = () => Object.values(state().requests);
const truth = () => on.simulator.world.exchange.acd.dutyOf('12000');

async function control(method: string, path: string, body: unknown = {}): Promise<void> {
  const answer = await fetch(`${on.simulator.controlUrl}/${path}`, {
    method,
    body: JSON.stringify(body),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

/** A customer gets through the pilot; the call that rings here. */
async function queueCall(): Promise<string> {
  await control('POST', 'ring', { to: '47000', from: '0611223344' });
  await on.until(({ calls }) => Object.keys(calls).length > 0);
  return Object.keys(state().calls)[0] ?? '';
}

async function answered(): Promise<string> {
  const callRef = await queueCall();
  await on.desk.handlers['call.answer']({ callRef });
  await until('busy');
  return callRef;
}

/** As a program does that was started again. */
async function signInAgain(login = 'oxe12000'): Promise<void> {
  await on.desk.supervisor.signOut();
  await on.desk.supervisor.signIn(
    {
      connector: () => createO2gConnector({ fetch, now: () => Date.now(), log: silentLog }),
      request: { server: on.simulator.url, login, password: 'hookswitch' },
    },
    new AbortController().signal,
  );
}

describe('an operator', () => {
  it('is told with groups, reasons and the present state', () => {
    expect(state().features).toContain('agent');
    expect(agent()).toMatchObject({
      status: { main: 'loggedOn', sub: 'ready', group: '42000', proAcd: '12000' },
      config: {
        role: 'agent',
        groups: ['42000', '42001'],
        preferredGroup: '42000',
        choosesGroup: true,
        headset: true,
        reasons: {
          '42001': [
            { index: 1, label: 'Lunch' },
            { index: 2, label: 'Meeting' },
          ],
        },
      },
    });
  });

  it('goes through the states, each confirmed by its event, and stays put when refused', async () => {
    await become({ to: 'pause' });
    await until('pause');
    await become({ to: 'withdraw', reason: 2 });
    await on.until(({ agent: now }) => now?.status.withdrawReason === 2);
    expect(truth()).toMatchObject({ occupation: 'withdrawn', reason: 2 });
    await expect(become({ to: 'withdraw', reason: 9 })).rejects.toMatchObject({
      kind: 'withdrawReasonRefused',
    });
    expect(agent()?.status).toMatchObject({ sub: 'withdraw', withdrawReason: 2 });
    expect(requests()).toMatchObject([{ name: 'agentState', progress: 'failed' }]);
    await become({ to: 'ready' });
    await until('ready');
    expect(requests()).toEqual([]);
  });

  it('logs off, and on again in another group on another set', async () => {
    await become({ to: 'loggedOff' });
    await on.until(({ agent: now }) => now?.status.main === 'loggedOff');
    expect(agent()?.status).toEqual({ main: 'loggedOff' });
    await become({ to: 'loggedOn', deviceId: '512000', group: '42001', headset: false });
    await until('ready');
    expect(truth()).toMatchObject({ set: '512000', group: '42001', headset: false });
    await expect(
      on.desk.handlers['agent.become']({ wish: { to: 'loggedOn', deviceId: '512000' } }),
    ).resolves.toBeUndefined();
  });

  it('is not logged on at a phone that is taken or unknown, and hears which it was', async () => {
    await become({ to: 'loggedOff' });
    await on.until(({ agent: now }) => now?.status.main === 'loggedOff');
    const logOn = (deviceId: string) => become({ to: 'loggedOn', deviceId, group: '42000' });
    await expect(logOn('12004')).rejects.toMatchObject({ kind: 'logOnRefused' });
    await expect(logOn('99999')).rejects.toMatchObject({ kind: 'logOnPhoneRefused' });
    await expect(become({ to: 'ready' })).rejects.toMatchObject({ kind: 'agentStateRefused' });
    expect(agent()?.status).toEqual({ main: 'loggedOff' });
  });
});

describe('a call from the queue', () => {
  it('rings only who is ready, and wrap-up follows it and ends by itself', async () => {
    await control('PUT', 'groups/42000', { wrapUp: 300 });
    await become({ to: 'pause' });
    await until('pause');
    await control('POST', 'ring', { to: '47000', from: '0611223344' });
    await become({ to: 'ready' });
    await on.until(({ calls }) => Object.keys(calls).length > 0);
    const [call] = Object.values(state().calls);
    expect(call?.acd).toMatchObject({ pilot: '47000', agentGroup: '42000' });
    await on.desk.handlers['call.answer']({ callRef: call?.callRef ?? '' });
    await until('busy');
    await on.desk.handlers['call.hangUp']({ callRef: call?.callRef ?? '' });
    await until('wrapUp');
    expect(agent()?.lastCall).toMatchObject({ callRef: call?.callRef, deviceId: '12000' });
    await until('ready');
    expect(agent()?.lastCall).toBeUndefined();
  });

  it('goes back to the queue when its agent withdraws while it rings', async () => {
    await queueCall();
    await become({ to: 'withdraw', reason: 1 });
    await on.until(({ calls }) => Object.keys(calls).length === 0);
    await control('PUT', 'agents/12001', { state: 'ready' });
    await expect
      .poll(() => on.simulator.truth('12001').map(({ pilot }) => pilot))
      .toEqual(['47000']);
  });

  it('takes its transaction code while it is wrapped up', async () => {
    const callRef = await answered();
    await on.desk.handlers['call.hangUp']({ callRef });
    await until('wrapUp');
    await on.desk.handlers['agent.sendTransactionCode']({ code: '77' });
    expect(on.simulator.world.exchange.acd.codes).toEqual([{ by: '12000', callRef, code: '77' }]);
    const send = (code: string) => on.desk.handlers['agent.sendTransactionCode']({ code });
    await expect(send('7b')).rejects.toMatchObject({ kind: 'codeRefused' });
  });

  it('is followed by the wait for its code where the group asks for one, and by wrap-up then', async () => {
    await control('PUT', 'groups/42000', { asksCode: true });
    const callRef = await answered();
    await on.desk.handlers['call.hangUp']({ callRef });
    await until('transactionCode');
    expect(agent()?.lastCall).toMatchObject({ callRef });
    await on.desk.handlers['agent.sendTransactionCode']({ code: '77' });
    await until('wrapUp');
    expect(on.simulator.world.exchange.acd.codes).toEqual([{ by: '12000', callRef, code: '77' }]);
  });

  it('takes its code though the program started in its wrap-up: the log tells which it was', async () => {
    const callRef = await answered();
    await control('POST', 'calls/' + callRef + '/hangup');
    await until('wrapUp');
    await signInAgain();
    expect(agent()?.lastCall).toMatchObject({ callRef, fromLog: true });
    await on.desk.handlers['agent.sendTransactionCode']({ code: '78' });
    expect(on.simulator.world.exchange.acd.codes).toEqual([{ by: '12000', callRef, code: '78' }]);
  });

  it('is not looked for in the log among calls that nobody distributed', async () => {
    await control('POST', 'ring', { to: '12000', from: '0611223344' });
    await on.until(({ calls }) => Object.keys(calls).length > 0);
    const callRef = Object.keys(state().calls)[0] ?? '';
    await on.desk.handlers['call.answer']({ callRef });
    await until('busy');
    await on.desk.handlers['call.hangUp']({ callRef });
    await until('ready');
    await become({ to: 'wrapUp' });
    await until('wrapUp');
    expect(agent()?.lastCallUnknown).toBeUndefined();
    await signInAgain();
    expect(agent()).toMatchObject({ lastCallUnknown: true });
    expect(agent()?.lastCall).toBeUndefined();
    await expect(
      on.desk.handlers['agent.sendTransactionCode']({ code: '78' }),
    ).rejects.toMatchObject({ kind: 'noSuchCall' });
  });
});

describe('a state asked for during a call', () => {
  it('waits for the end of the call, is sent then, and is verified', async () => {
    const callRef = await answered();
    await become({ to: 'withdraw', reason: 1 });
    expect(state().agentNext?.wish).toEqual({ to: 'withdraw', reason: 1 });
    expect(requests()).toEqual([]);
    await on.desk.handlers['call.hangUp']({ callRef });
    await until('withdraw');
    expect(truth()).toMatchObject({ occupation: 'withdrawn', reason: 1 });
    expect(state().agentNext).toBeUndefined();
    expect(requests()).toEqual([]);
  });

  it('can be taken back', async () => {
    const callRef = await answered();
    await become({ to: 'loggedOff' });
    await on.desk.handlers['agent.cancelNext'](undefined);
    expect(state().agentNext).toBeUndefined();
    await on.desk.handlers['call.hangUp']({ callRef });
    await until('wrapUp');
  });
});

describe('help', () => {
  it('is asked of the supervisor, and taken back', async () => {
    await on.desk.handlers['agent.askHelp'](undefined);
    await on.until(({ agent: now }) => now?.helpAsked?.of === '12005');
    await on.desk.handlers['agent.cancelHelp'](undefined);
    await on.until(({ agent: now }) => now?.helpAsked === undefined);
    expect(requests()).toEqual([]);
  });

  it('is refused where the supervisor is not there', async () => {
    await control('PUT', 'agents/12005', { state: 'off' });
    await expect(on.desk.handlers['agent.askHelp'](undefined)).rejects.toMatchObject({
      kind: 'helpRefused',
    });
  });

  it('that has come unseen is not asked any more once it is taken back', async () => {
    await on.desk.handlers['agent.askHelp'](undefined);
    await on.until(({ agent: now }) => now?.helpAsked !== undefined);
    on.simulator.world.exchange.acd.helpCame('12000');
    await on.desk.handlers['agent.cancelHelp'](undefined);
    expect(agent()?.helpAsked).toBeUndefined();
    expect(requests()).toEqual([]);
  });
});

describe('who is no operator', () => {
  it.each(['oxe12009', 'oxe12000'])('%s has no such feature', async (login) => {
    await control('PUT', 'licences/oxe12000', {
      licences: ['TELEPHONY_BASIC', 'TELEPHONY_ADVANCED'],
    });
    await signInAgain(login);
    expect(state().features).not.toContain('agent');
    expect(agent()).toBeUndefined();
    await expect(become({ to: 'ready' })).rejects.toMatchObject({ kind: 'notSupported' });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Route } from '@shared/model/routing';
import { control } from '../e2e/control';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
beforeEach(async () => {
  on = await deskOnSimulator();
});
afterEach(() => on.dispose());

const state = () => on.desk.store.get();
const truth = () => on.simulator.world.exchange.routing.of('12000');
const open = () => Object.values(state().requests);
const voicemail = { to: 'voicemail' } as const;

describe('where calls go', () => {
  it('is read at the start, with what may be changed', () => {
    expect(state().routing).toEqual({
      state: { doNotDisturb: false, mobile: true },
      can: { doNotDisturb: true, forward: true, overflow: true, mobile: true, voicemail: true },
    });
    expect(state().features).toContain('routing');
  });

  it('changes at the PBX first, and on the desk when the PBX says so', async () => {
    const { handlers } = on.desk;
    await handlers['routing.setDoNotDisturb']({ on: true });
    await on.until(({ routing }) => routing?.state.doNotDisturb === true);
    await handlers['routing.setDoNotDisturb']({ on: false });
    await on.until(({ routing }) => routing?.state.doNotDisturb === false);
    await handlers['routing.setMobile']({ on: false });
    await on.until(({ routing }) => routing?.state.mobile === false);
    expect(truth()).toMatchObject({ doNotDisturb: false, mobile: false });
    expect(open()).toEqual([]);
  });

  it.each([
    ['always', 'always'],
    ['busy', 'busy'],
    ['noAnswer', 'no-answer'],
    ['busyOrNoAnswer', 'busy-or-no-answer'],
  ] as const)('forwards %s, to a number and to the voicemail', async (when, exchangeWhen) => {
    const number = { to: 'number', number: '12001' } as const;
    for (const target of [number, voicemail]) {
      await on.desk.handlers['routing.setForward']({ route: { when, target } });
      const wanted: Route = { when, target };
      await on.until(
        ({ routing }) => JSON.stringify(routing?.state.forward) === JSON.stringify(wanted),
      );
      expect(truth().forward).toEqual({ when: exchangeWhen, target });
    }
    await on.desk.handlers['routing.setForward']({ route: null });
    await on.until(({ routing }) => routing?.state.forward === undefined);
    expect(truth().forward).toBeUndefined();
    expect(open()).toEqual([]);
  });

  it('overflows to the voicemail and to the associate', async () => {
    const { handlers } = on.desk;
    await handlers['routing.setOverflow']({ route: { when: 'noAnswer', target: voicemail } });
    await on.until(({ routing }) => routing?.state.overflow?.when === 'noAnswer');
    const associate = { to: 'associate', number: '12001' } as const;
    await handlers['routing.setOverflow']({ route: { when: 'busy', target: associate } });
    await on.until(({ routing }) => routing?.state.overflow?.target.to === 'associate');
    expect(truth()).toMatchObject({ associate: '12001', overflow: { when: 'busy' } });
    await handlers['routing.setOverflow']({ route: null });
    await on.until(({ routing }) => routing?.state.overflow === undefined);
    expect(open()).toEqual([]);
  });

  it('follows what is set at the phone itself', async () => {
    await control(on.simulator, 'PUT', 'routing/12000', { doNotDisturb: true });
    await on.until(({ routing }) => routing?.state.doNotDisturb === true);
  });

  it('offers after a reconnection only what is allowed by then', async () => {
    const withheld = ['dnd', 'overflow', 'presentation'];
    await control(on.simulator, 'PUT', 'routing/12000', { withheld });
    on.desk.supervisor.recheck();
    await on.until(({ routing }) => routing?.can.doNotDisturb === undefined);
    expect(state().routing?.can).toEqual({ forward: true, voicemail: true });
  });
});

describe('a change that is refused', () => {
  it('says why, and changes nothing', async () => {
    const back = { when: 'always', target: { to: 'number', number: '12000' } };
    await control(on.simulator, 'PUT', 'routing/12001', { forward: back });
    const before = state().routing;
    const route = { when: 'busy', target: { to: 'number', number: '12001' } } as const;
    await expect(on.desk.handlers['routing.setForward']({ route })).rejects.toMatchObject({
      kind: 'routeLoop',
      retryable: false,
    });
    expect(open()).toMatchObject([
      { name: 'forward', progress: 'failed', routing: { set: 'forward', route } },
    ]);
    expect(state().routing).toBe(before);
    expect(truth().forward).toBeUndefined();
  });

  it('is asked again in place of the one before', async () => {
    const ask = (number: string) =>
      on.desk.handlers['routing.setForward']({
        route: { when: 'always', target: { to: 'number', number } },
      });
    await expect(ask('1200')).rejects.toMatchObject({ kind: 'routeNumberIncomplete' });
    await ask('12001');
    await on.until(({ routing }) => routing?.state.forward !== undefined);
    expect(open()).toEqual([]);
  });
});

describe('a change that no event tells', () => {
  it('is found by reading, when only the event was lost', async () => {
    await control(on.simulator, 'PUT', 'events', { silent: ['routing'] });
    await on.desk.handlers['routing.setDoNotDisturb']({ on: true });
    expect(open()).toMatchObject([{ progress: 'accepted' }]);
    await on.until(({ routing }) => routing?.state.doNotDisturb === true, 7_000);
    expect(open()).toEqual([]);
  }, 10_000);

  it('stays unconfirmed when the PBX has not done it', async () => {
    await control(on.simulator, 'PUT', 'routing/12000', { frozen: true });
    await on.desk.handlers['routing.setDoNotDisturb']({ on: true });
    await on.until(() => open()[0]?.progress === 'unconfirmed', 7_000);
    expect(state().routing?.state.doNotDisturb).toBe(false);
  }, 10_000);
});

describe('counters', () => {
  it('that the server does not provide are absent, not 0', async () => {
    expect(state().counters).toMatchObject({ missedCalls: 0, voicemails: 0, waiting: false });
    const hidden = ['missedCallsNb', 'newTextNb'];
    await control(on.simulator, 'PUT', 'summary/oxe12000', { hidden, waiting: true });
    await on.until(({ counters }) => counters.waiting === true);
    expect(state().counters).toEqual({ voicemails: 0, callbacks: 0, waiting: true });
  });
});

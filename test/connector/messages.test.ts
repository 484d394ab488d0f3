import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { control } from '../e2e/control';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
beforeEach(async () => {
  on = await deskOnSimulator();
  await on.until(({ callbacks }) => callbacks !== undefined);
});
afterEach(() => on.dispose());

const state = () => on.desk.store.get();
const truth = () => on.simulator.world.exchange.messages;
const requests = () => Object.values(state().requests);
const text = (words: string, from = '12001') =>
  control(on.simulator, 'POST', 'texts', { to: '12000', from, text: words });
const ask = (from: string) => control(on.simulator, 'POST', 'callbacks', { to: '12000', from });
const kept = async () => (await on.desk.messaging.kept()).messages;

describe('callbacks', () => {
  it('appear when somebody asks, with who it is', async () => {
    await ask('12001');
    await on.until(({ callbacks }) => callbacks?.requests.length === 1);
    const [callback] = state().callbacks?.requests ?? [];
    expect(callback?.from).toMatchObject({ number: '12001', kind: 'user' });
    expect(callback?.from.lastName).toBeTruthy();
  });

  it('are deleted one by one and all at once', async () => {
    for (const from of ['12001', '12002', '12003']) await ask(from);
    await on.until(({ callbacks }) => callbacks?.requests.length === 3);
    const [first] = state().callbacks?.requests ?? [];
    await on.desk.handlers['callbacks.delete']({ callbackIds: [first?.id ?? ''] });
    await on.until(({ callbacks }) => callbacks?.requests.length === 2);
    await on.desk.handlers['callbacks.delete']({
      callbackIds: (state().callbacks?.requests ?? []).map(({ id }) => id),
    });
    await on.until(({ callbacks }) => callbacks?.requests.length === 0);
    expect(truth().callbacks('12000')).toEqual([]);
    expect(requests()).toEqual([]);
  });

  it('that were deleted at the phone meanwhile are gone here too, and said to be missing', async () => {
    await ask('12001');
    await on.until(({ callbacks }) => callbacks?.requests.length === 1);
    const { id = '' } = state().callbacks?.requests[0] ?? {};
    truth().dropCallbacks('12000', id);
    await expect(on.desk.handlers['callbacks.delete']({ callbackIds: [id] })).rejects.toMatchObject(
      {
        kind: 'badParameter',
      },
    );
    await on.until(({ callbacks }) => callbacks?.requests.length === 0);
  });

  it('go with the others of which one is gone meanwhile', async () => {
    for (const from of ['12001', '12002', '12003']) await ask(from);
    await on.until(({ callbacks }) => callbacks?.requests.length === 3);
    const callbackIds = (state().callbacks?.requests ?? []).map(({ id }) => id);
    truth().dropCallbacks('12000', callbackIds[0] ?? '');
    await expect(on.desk.handlers['callbacks.delete']({ callbackIds })).rejects.toMatchObject({
      kind: 'badParameter',
    });
    expect(truth().callbacks('12000')).toEqual([]);
    await on.until(({ callbacks }) => callbacks?.requests.length === 0);
  });

  it('are asked of a colleague from an idle phone, and refused for a number that is none', async () => {
    await on.desk.handlers['callbacks.ask']({ number: '12001' });
    expect(truth().callbacks('12001')).toMatchObject([{ number: '12000' }]);
    expect(requests()).toEqual([]);
    await expect(on.desk.handlers['callbacks.ask']({ number: '98765' })).rejects.toMatchObject({
      kind: 'invalidDestination',
    });
    expect(requests()).toMatchObject([{ name: 'askCallback', target: '98765' }]);
  });

  it('are no matter for who has no right to them', async () => {
    const other = await deskOnSimulator();
    await other.until(({ callbacks }) => callbacks !== undefined);
    await control(other.simulator, 'PUT', 'licences/oxe12000', { licences: ['MESSAGING'] });
    await other.desk.handlers['callbacks.refresh'](undefined);
    expect(other.desk.store.get().callbacks).toBeUndefined();
    await other.dispose();
  });
});

describe('mini messages', () => {
  it('are read until none is left, and kept, since the PBX has none of them any more', async () => {
    await text('first');
    await text('second', '12002');
    await on.until(({ counters }) => counters.texts === 2);
    const version = state().keptVersion;
    await on.desk.handlers['miniMessages.read'](undefined);
    expect(await kept()).toMatchObject([
      { direction: 'received', number: '12001', name: 'Łukasz Wiśniewski', text: 'first' },
      { direction: 'received', number: '12002', name: 'Aino Mäkelä', text: 'second' },
    ]);
    expect(truth().texts('12000')).toEqual([]);
    // Each as it comes, and again with its sender's name.
    expect(state().keptVersion).toBe(version + 4);
    await on.until(({ counters }) => counters.texts === 0);
    expect(requests()).toEqual([]);
  });

  it('that were read before the server failed are kept', async () => {
    for (const words of ['one', 'two', 'three']) await text(words);
    const stop = on.desk.store.subscribe((next, previous) => {
      if (next.keptVersion > previous.keptVersion) on.simulator.system.isReady = false;
    });
    await expect(on.desk.handlers['miniMessages.read'](undefined)).rejects.toMatchObject({
      kind: 'serverNotReady',
    });
    stop();
    on.simulator.system.isReady = true;
    expect(await kept()).toMatchObject([{ text: 'three' }]);
    expect(
      truth()
        .texts('12000')
        .map((each) => each.text),
    ).toEqual(['one', 'two']);
  });

  it('are sent, and kept as sent', async () => {
    await on.desk.handlers['miniMessages.keepDraft']({ number: '12001', text: 'draft' });
    await on.desk.handlers['miniMessages.send']({ number: '12001', text: 'Back at noon.' });
    expect(truth().texts('12001')).toMatchObject([{ sender: '12000', text: 'Back at noon.' }]);
    expect(await kept()).toMatchObject([
      { direction: 'sent', number: '12001', text: 'Back at noon.' },
    ]);
    expect((await on.desk.messaging.kept()).draft).toEqual({ number: '', text: '' });
  });

  it('that are refused stay as they were written', async () => {
    const draft = { number: '98765', text: 'Not to be lost.' };
    await on.desk.handlers['miniMessages.keepDraft'](draft);
    await expect(on.desk.handlers['miniMessages.send'](draft)).rejects.toMatchObject({
      kind: 'invalidDestination',
    });
    expect(await on.desk.messaging.kept()).toMatchObject({ draft, messages: [] });
  });

  it('are deleted here by the user only', async () => {
    await text('first');
    await on.desk.handlers['miniMessages.read'](undefined);
    await on.desk.handlers['miniMessages.delete']({ ids: (await kept()).map(({ id }) => id) });
    expect(await kept()).toEqual([]);
  });
});

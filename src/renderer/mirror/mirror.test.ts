import { expect, test } from 'vitest';
import type { HookswitchBridge, PushName, Pushes } from '@shared/bridge/bridge';
import { defaultSettings } from '@shared/bridge/settings';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import { connectMirror } from './mirror';

const shell = { settings: defaultSettings, shell: { language: 'en' } };

/** Main's end of the bridge: a desk at a version, and pushes on demand. */
function fakeMain() {
  const listeners = new Map<PushName, Set<(push: never) => void>>();
  const main = { version: 1, state: emptyDesk(0) as DeskState, snapshots: 0, broken: false };
  const answers: Record<string, () => unknown> = {
    'desk.snapshot': () => {
      main.snapshots += 1;
      return { version: main.version, state: main.state };
    },
    'shell.snapshot': () => shell,
    'app.info': () => ({ version: '0', electron: '0', platform: 'linux', demo: true }),
  };
  const bridge = {
    command: () => Promise.resolve({ ok: true, value: undefined }),
    query: (name: string) =>
      main.broken
        ? Promise.reject(new Error('main is gone'))
        : Promise.resolve({ ok: true, value: answers[name]?.() }),
    on(name: PushName, listener: (push: never) => void) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
  } as unknown as HookswitchBridge;
  return {
    main,
    bridge,
    listening: () => [...listeners.values()].reduce((sum, all) => sum + all.size, 0),
    push<N extends PushName>(name: N, push: Pushes[N]) {
      for (const listener of listeners.get(name) ?? []) listener(push as never);
    },
  };
}

const missed = (version: number) => ({
  version,
  patches: [{ path: ['counters', 'missedCalls'], value: version }],
});

test('the window follows the desk patch by patch', async () => {
  const { bridge, push } = fakeMain();
  const mirror = await connectMirror(bridge);
  push('desk.patch', missed(2));
  expect(mirror.desk.get().counters.missedCalls).toBe(2);
});

test('a gap is healed by one snapshot, however many patches come meanwhile', async () => {
  const { main, bridge, push } = fakeMain();
  const mirror = await connectMirror(bridge);
  Object.assign(main, { version: 4, state: { ...emptyDesk(0), counters: { missedCalls: 4 } } });
  push('desk.patch', missed(3));
  push('desk.patch', missed(4));
  push('desk.patch', missed(5));
  await expect.poll(() => mirror.desk.get().counters.missedCalls).toBe(5);
  expect(main.snapshots).toBe(2);
});

test('a change of the shell that overtakes its snapshot wins', async () => {
  const { bridge, push } = fakeMain();
  const connecting = connectMirror(bridge);
  const newer = { ...shell, shell: { language: 'fr' } } as unknown as Pushes['shell.changed'];
  push('shell.changed', newer);
  expect((await connecting).shell.get()).toBe(newer);
});

test('a main that does not answer is a failure, and nothing keeps listening', async () => {
  const { main, bridge, listening } = fakeMain();
  main.broken = true;
  await expect(connectMirror(bridge)).rejects.toMatchObject({ kind: 'unexpected' });
  expect(listening()).toBe(0);
});

test('disposing stops all listening', async () => {
  const { bridge, listening } = fakeMain();
  (await connectMirror(bridge)).dispose();
  expect(listening()).toBe(0);
});

import { expect, it } from 'vitest';
import { channels } from '@shared/bridge/bridge';
import { silentLog } from '../log/log';
import { createBridge, type BridgeIo } from './bridge';

type Answer = (event: unknown, ...args: unknown[]) => unknown;

function build() {
  const answers = new Map<string, Answer>();
  const ipcMain = {
    handle: (channel: string, answer: Answer) => void answers.set(channel, answer),
    removeHandler: (channel: string) => void answers.delete(channel),
  };
  const window = (id: number, crashed = false) => {
    const heard: unknown[] = [];
    return {
      id,
      heard,
      isDestroyed: () => false,
      isCrashed: () => crashed,
      send: (...push: unknown[]) => void heard.push(push),
    };
  };
  const windows = [window(1), window(2, true)];
  const parts: unknown = {
    ipcMain,
    windows: () => windows,
    origin: 'app://hookswitch',
    commands: {},
    queries: { 'app.info': () => 'info' },
    log: silentLog,
  };
  return { bridge: createBridge(parts as BridgeIo), answers, windows };
}

const event = (url: string) => ({
  sender: { id: 1 },
  senderFrame: {
    url,
    origin: new URL(url).host ? url.split('/').slice(0, 3).join('/') : '',
    parent: null,
  },
});

it('answers our own page and refuses everyone else', async () => {
  const { answers } = build();
  const ask = answers.get(channels.query);
  expect(await ask?.(event('app://hookswitch/desk.html'), 'app.info', undefined)).toEqual({
    ok: true,
    value: 'info',
  });
  expect(await ask?.(event('https://evil.example/'), 'app.info', undefined)).toMatchObject({
    ok: false,
    failure: { kind: 'notAllowed' },
  });
});

it('pushes to every window that can hear', () => {
  const { bridge, windows } = build();
  bridge.push('desk.patch', { version: 1, patches: [] });
  expect(windows.map(({ heard }) => heard)).toEqual([
    [[channels.push('desk.patch'), { version: 1, patches: [] }]],
    [],
  ]);
});

it('leaves no handler behind', () => {
  const { bridge, answers } = build();
  expect([...answers.keys()]).toEqual([channels.command, channels.query]);
  bridge.dispose();
  expect(answers.size).toBe(0);
});

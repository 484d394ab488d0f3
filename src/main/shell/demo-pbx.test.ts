import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { silentLog } from '../log/log';
import { startDemoPbx } from './demo-pbx';

class FakeChild extends EventEmitter {
  readonly told: unknown[] = [];
  killed = 0;
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  kill(): boolean {
    this.killed += 1;
    return true;
  }
}
const hello = {
  url: 'http://127.0.0.1:4711',
  accounts: [
    { login: 'a', password: 'b', role: 'agent' },
    { login: 'c', password: 'b', role: 'agent' },
    { login: 'd', password: 'b', role: 'user' },
    { login: 'e', password: 'b', role: 'supervisor' },
  ],
};
const start = (child: FakeChild) => startDemoPbx({ fork: () => child, log: silentLog });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('starts when the simulator says where it listens, and relays what the menu asks', async () => {
  const child = new FakeChild();
  const starting = start(child);
  child.emit('message', JSON.stringify({ ...hello, more: true }));
  const demo = await starting;
  expect(demo.accounts).toEqual([
    { role: 'agent', server: hello.url, login: 'a', password: 'b' },
    { role: 'supervisor', server: hello.url, login: 'e', password: 'b' },
  ]);
  demo.act('ringMe');
  demo.act('pause');
  expect(child.told).toEqual([{ type: 'ring' }, { type: 'pause' }]);
  expect(vi.getTimerCount()).toBe(0);
});

it('asks it to end, and ends it when it does not', async () => {
  const child = new FakeChild();
  const starting = start(child);
  child.emit('message', hello);
  const demo = await starting;
  demo.dispose();
  expect(child.told).toEqual([{ type: 'close' }]);
  vi.advanceTimersByTime(500);
  expect(child.killed).toBe(1);
});

it('leaves one that has ended alone', async () => {
  const child = new FakeChild();
  const starting = start(child);
  child.emit('message', hello);
  const demo = await starting;
  child.emit('exit', 0);
  demo.act('ringMe');
  demo.dispose();
  vi.runAllTimers();
  expect([child.told, child.killed]).toEqual([[], 0]);
});

it.each([
  ['ends at once', (child: FakeChild) => child.emit('exit', 1)],
  ['stays silent', () => vi.advanceTimersByTime(15_000)],
  ['says nonsense', (child: FakeChild) => child.emit('message', { url: 'nowhere' })],
])('rejects when it %s', async (_, happen) => {
  const child = new FakeChild();
  const starting = start(child);
  happen(child);
  await expect(starting).rejects.toThrow();
  expect(vi.getTimerCount()).toBe(0);
});

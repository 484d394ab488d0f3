import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Pushes } from '@shared/bridge/bridge';
import { apply } from '@shared/bridge/patch';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import { createDeskStream } from './desk-stream';

type Listener = (next: DeskState, previous: DeskState) => void;

function deskAndStream() {
  let state = emptyDesk(0);
  const listeners = new Set<Listener>();
  const pushes: Pushes['desk.patch'][] = [];
  const desk = {
    state: () => state,
    subscribe(listener: Listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const stream = createDeskStream({ desk, send: (push) => pushes.push(push), now: Date.now });
  const change = (part: Partial<DeskState>): void => {
    const previous = state;
    state = { ...state, ...part };
    for (const listener of listeners) listener(state, previous);
  };
  return { stream, pushes, change, listeners, state: () => state };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('sends the first change at once and those of the same frame together', () => {
  const { pushes, change } = deskAndStream();
  vi.advanceTimersByTime(100);
  change({ historyVersion: 1 });
  change({ historyVersion: 2 });
  vi.advanceTimersByTime(0);
  expect(pushes).toEqual([{ version: 1, patches: [{ path: ['historyVersion'], value: 2 }] }]);
  for (let n = 3; n < 100; n++) change({ historyVersion: n });
  vi.advanceTimersByTime(15);
  expect(pushes).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(pushes).toHaveLength(2);
  expect(pushes[1]).toEqual({ version: 2, patches: [{ path: ['historyVersion'], value: 99 }] });
});

it('gives a snapshot that the next patch follows', () => {
  const { stream, pushes, change, state } = deskAndStream();
  change({ userState: 'busy' });
  const snapshot = stream.snapshot();
  expect(snapshot).toEqual({ version: 1, state: state() });
  expect(pushes.map((push) => push.version)).toEqual([1]);
  change({ userState: 'free', counters: { missedCalls: 2 } });
  vi.runAllTimers();
  const next = pushes[1];
  expect(next?.version).toBe(2);
  expect(apply(snapshot.state, next?.patches ?? [])).toEqual(state());
});

it('sends nothing, and no version, for a change that was taken back', () => {
  const { pushes, change } = deskAndStream();
  change({ userState: 'busy' });
  change({ userState: 'unknown' });
  vi.runAllTimers();
  expect(pushes).toEqual([]);
});

it('leaves no timer while nothing changes and nothing at all when it is gone', () => {
  const { stream, change, listeners, pushes } = deskAndStream();
  expect(vi.getTimerCount()).toBe(0);
  change({ userState: 'busy' });
  vi.runAllTimers();
  expect(vi.getTimerCount()).toBe(0);
  change({ userState: 'free' });
  stream.dispose();
  expect(vi.getTimerCount()).toBe(0);
  expect(listeners.size).toBe(0);
  expect(pushes).toHaveLength(1);
});

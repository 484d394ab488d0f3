import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDesk, type DeskState, type Link } from '@shared/model/desk-state';
import { createStore } from '../desk/store';
import { createRingLoader } from './load-ring';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function build(phase: 'signedOut' | 'signingIn') {
  const store = createStore<DeskState>({ ...emptyDesk(0), link: { phase, since: 0 } }, (thrown) => {
    throw thrown;
  });
  const load = vi.fn();
  const loader = createRingLoader({
    desk: { state: () => store.get(), subscribe: (listener) => store.subscribe(listener) },
    load,
  });
  const become = (link: Link): void => store.set({ ...store.get(), link });
  return { loader, load, become };
}

it('waits for the desk to paint, and for signing in to end', () => {
  const { loader, load, become } = build('signingIn');
  loader.deskPainted();
  vi.advanceTimersByTime(10_000);
  expect(load).not.toHaveBeenCalled();
  become({ phase: 'synchronising', since: 1 });
  become({ phase: 'live', since: 2 });
  expect(load).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(load).toHaveBeenCalledOnce();
});

it('loads behind a sign-in form too, and only once', () => {
  const { loader, load, become } = build('signedOut');
  expect(vi.getTimerCount()).toBe(0);
  loader.deskPainted();
  vi.runAllTimers();
  become({ phase: 'signingIn', since: 1 });
  become({ phase: 'live', since: 2 });
  vi.runAllTimers();
  expect(load).toHaveBeenCalledOnce();
});

it('does not load when the program has ended', () => {
  const { loader, load } = build('signedOut');
  loader.deskPainted();
  loader.dispose();
  vi.runAllTimers();
  expect(load).not.toHaveBeenCalled();
});

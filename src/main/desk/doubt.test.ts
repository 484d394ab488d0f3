import { describe, expect, it } from 'vitest';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import { createDoubts, endedFor, type Verdict } from './doubt';
import { reduce } from './reducer';
import { ringingCall } from './testing/calls';

type Changed = Extract<DeskEvent, { type: 'callChanged' }>;

const created = (ref: string): DeskEvent => ({ type: 'callCreated', call: ringingCall(ref) });
const changed = (callRef: string, change: Omit<Changed, 'type' | 'callRef'> = {}): DeskEvent => ({
  type: 'callChanged',
  callRef,
  ...change,
});
const becomes = (callRef: string, state: 'active' | 'held' | 'ringingIncoming' | 'releasing') =>
  changed(callRef, {
    data: { state, can: {} },
    legs: [{ deviceId: '12000', state, can: {} }],
    modifiedLegs: ['12000'],
  });
const removed = (callRef: string): DeskEvent => ({ type: 'callRemoved', callRef });
const snapshot = (...refs: string[]): DeskEvent => ({
  type: 'snapshot',
  snapshot: { calls: refs.map((ref) => ringingCall(ref)), devices: [], userState: 'free' },
});

/** The verdicts on events that come one after the other, a second apart, or at the times given. */
function verdicts(events: readonly DeskEvent[], at = (index: number) => index * 1_000): Verdict[] {
  const doubts = createDoubts();
  let desk: DeskState = emptyDesk(0);
  return events.map((event, index) => {
    const verdict = doubts.weigh(event, desk, at(index));
    if (verdict === 'believed' || verdict === 'doubtful') desk = reduce(desk, event, at(index));
    return verdict;
  });
}
const last = (...events: DeskEvent[]): Verdict | undefined => verdicts(events).at(-1);

describe('events in their order are believed', () => {
  it.each<[string, DeskEvent[]]>([
    ['a call that is taken and ends', [created('a'), becomes('a', 'active'), removed('a')]],
    [
      'one that is held and retrieved',
      [created('a'), becomes('a', 'active'), becomes('a', 'held'), becomes('a', 'active')],
    ],
    [
      'one that another replaces',
      [created('a'), changed('b', { previousCallRef: 'a' }), removed('b')],
    ],
    [
      'data alone',
      [created('a'), changed('a', { data: { state: 'ringingIncoming', associatedData: 'x' } })],
    ],
  ])('%s', (_name, events) => {
    expect(new Set(verdicts(events))).toEqual(new Set(['believed']));
  });
});

describe('an event about a call', () => {
  it('that there is not is doubted', () => {
    expect(last(changed('a'))).toBe('doubtful');
    expect(last(removed('a'))).toBe('doubtful');
    expect(last(created('a'), removed('a'), removed('a'))).toBe('doubtful');
  });

  it('that has ended does not bring it back, whoever told that it had', () => {
    expect(last(created('a'), removed('a'), created('a'))).toBe('back');
    expect(last(created('a'), removed('a'), becomes('a', 'active'))).toBe('stale');
    expect(last(removed('a'), created('a'))).toBe('back');
    expect(last(created('a'), snapshot(), created('a'))).toBe('back');
    expect(last(created('a'), changed('b', { previousCallRef: 'a' }), created('a'))).toBe('back');
    const state = { type: 'telephonyState', deviceChanges: [] } as const;
    expect(last(created('a'), removed('a'), { ...state, calls: [ringingCall('a')] })).toBe('back');
    expect(last(created('a'), { ...state, calls: [] }, created('a'))).toBe('back');
  });

  it('that a snapshot shows again is believed', () => {
    expect(last(created('a'), removed('a'), snapshot('a'), becomes('a', 'active'))).toBe(
      'believed',
    );
  });

  it('that is known already says nothing new', () => {
    expect(last(created('a'), created('a'))).toBe('stale');
    const again = [created('a'), becomes('a', 'active'), becomes('a', 'active')];
    expect(last(...again)).toBe('doubtful');
  });

  it('does not let it ring once it was taken, nor live once it is released', () => {
    const taken = [created('a'), becomes('a', 'active')];
    expect(last(...taken, becomes('a', 'ringingIncoming'))).toBe('stale');
    expect(last(...taken, becomes('a', 'releasing'), becomes('a', 'held'))).toBe('stale');
  });

  it('with a leg or a participant that is not there is doubted', () => {
    const leg = { deviceId: '99', state: 'active', can: {} } as const;
    expect(last(created('a'), changed('a', { legs: [leg], modifiedLegs: ['99'] }))).toBe(
      'doubtful',
    );
    expect(last(created('a'), changed('a', { legs: [leg] }))).toBe('believed');
    expect(last(created('a'), changed('a', { removedLegs: ['99'] }))).toBe('doubtful');
    expect(last(created('a'), changed('a', { removedParticipants: ['99'] }))).toBe('doubtful');
  });
});

describe('what is remembered of ended calls', () => {
  it('is forgotten after a while', () => {
    const events = [created('a'), removed('a'), created('a')];
    const at = (index: number): number => (index < 2 ? 0 : endedFor);
    expect(verdicts(events, at).at(-1)).toBe('believed');
  });

  it('is the latest only, however many there are', () => {
    const many = Array.from({ length: 300 }, (_, index) => `c${String(index)}`);
    const lives = many.flatMap((ref) => [created(ref), removed(ref)]);
    const at = (): number => 0;
    expect(verdicts([...lives, created('c0')], at).at(-1)).toBe('believed');
    expect(verdicts([...lives, created('c299')], at).at(-1)).toBe('back');
  });
});

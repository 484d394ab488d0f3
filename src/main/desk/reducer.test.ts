import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallCause } from '@shared/model/call';
import { emptyDesk, type DeskState, type Request } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import { apply, diff } from '@shared/bridge/patch';
import { reduce } from './reducer';
import { ringingCall } from './testing/calls';

const at = 5_000;
const after = (...events: DeskEvent[]): DeskState =>
  events.reduce((state, event, index) => reduce(state, event, at + index), emptyDesk(0));

describe('a call on the desk', () => {
  it('rings as incoming from the moment its event came', () => {
    const { calls } = after({ type: 'callCreated', call: ringingCall('c1') });
    expect(calls.c1).toMatchObject({ direction: 'incoming', since: at, stateSince: at });
    expect(calls.c1?.answeredAt).toBeUndefined();
  });

  it('keeps its birth and gains its answer time when it becomes active', () => {
    const { calls } = after(
      { type: 'callCreated', call: ringingCall('c1') },
      { type: 'callChanged', callRef: 'c1', data: { state: 'active', can: {} } },
      { type: 'callChanged', callRef: 'c1', data: { state: 'held', can: {} } },
    );
    expect(calls.c1).toMatchObject({
      state: 'held',
      since: at,
      answeredAt: at + 1,
      stateSince: at + 2,
      direction: 'incoming',
    });
  });

  it('takes whole legs from a delta and drops those removed', () => {
    const { calls } = after(
      { type: 'callCreated', call: ringingCall('c1') },
      {
        type: 'callChanged',
        callRef: 'c1',
        legs: [{ deviceId: '12001', state: 'active', can: { hold: true } }],
        removedLegs: ['12000'],
      },
    );
    expect(calls.c1?.legs).toEqual([{ deviceId: '12001', state: 'active', can: { hold: true } }]);
  });

  it('goes on under the reference that replaces its own', () => {
    const { calls } = after(
      { type: 'callCreated', call: ringingCall('old') },
      {
        type: 'callChanged',
        callRef: 'new',
        previousCallRef: 'old',
        data: { state: 'active', can: {} },
      },
    );
    expect(Object.keys(calls)).toEqual(['new']);
    expect(calls.new).toMatchObject({ since: at, direction: 'incoming', callRef: 'new' });
  });

  it('that leaves for the reason that was asked for tells that the PBX took what was asked', () => {
    const asked = (name: Request['name'], callRef: string, otherCallRef?: string): Request => ({
      id: name,
      name,
      callRef,
      ...(otherCallRef === undefined ? {} : { otherCallRef }),
      askedAt: at,
      progress: 'lost',
    });
    const requests = {
      blindTransfer: asked('blindTransfer', 'a'),
      transfer: asked('transfer', 'b', 'a'),
      park: asked('park', 'a'),
    };
    const desk = { ...after({ type: 'callCreated', call: ringingCall('a') }), requests };
    const takenBy = (cause?: CallCause): string[] => {
      const event = { type: 'callRemoved', callRef: 'a', ...(cause ? { cause } : {}) } as const;
      const { requests: told } = reduce(desk, event, at);
      return Object.values(told).flatMap(({ name, taken }) => (taken ? name : []));
    };
    expect(takenBy('transferred')).toEqual(['blindTransfer', 'transfer']);
    expect(takenBy('parked')).toEqual(['park']);
    expect(takenBy('cleared')).toEqual([]);
    expect(takenBy()).toEqual([]);
  });

  it('is taken from a delta when its creation was never heard', () => {
    const { calls } = after({
      type: 'callChanged',
      callRef: 'c9',
      data: { state: 'active', can: { terminate: true } },
    });
    expect(calls.c9).toMatchObject({ state: 'active', answeredAt: at });
  });

  it('is gone after a snapshot that does not know it, and a known one keeps its times', () => {
    const { calls } = after(
      { type: 'callCreated', call: ringingCall('gone') },
      { type: 'callCreated', call: ringingCall('kept') },
      {
        type: 'snapshot',
        snapshot: { calls: [ringingCall('kept')], devices: [], userState: 'busy' },
      },
    );
    expect(Object.keys(calls)).toEqual(['kept']);
    expect(calls.kept?.since).toBe(at + 1);
  });
});

describe('counters', () => {
  it('are unknown, not zero, where the PBX leaves them out', () => {
    const state = after({ type: 'countersChanged', counters: { missedCalls: 2 } });
    expect(state.counters.voicemails).toBeUndefined();
  });
});

const anyEvent: fc.Arbitrary<DeskEvent> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((ref): DeskEvent => ({
    type: 'callCreated',
    call: ringingCall(ref),
  })),
  fc
    .record({
      callRef: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom('active' as const, 'held' as const, 'releasing' as const),
    })
    .map(({ callRef, state }): DeskEvent => ({
      type: 'callChanged',
      callRef,
      data: { state, can: {} },
    })),
  fc.constantFrom('a', 'b', 'c').map((callRef): DeskEvent => ({ type: 'callRemoved', callRef })),
  fc
    .constantFrom('free' as const, 'busy' as const)
    .map((userState): DeskEvent => ({ type: 'userStateChanged', userState })),
  fc.constant<DeskEvent>({
    type: 'devicesChanged',
    deviceChanges: [{ id: '12000', inService: true }],
  }),
  fc.constant<DeskEvent>({ type: 'historyChanged' }),
);

describe('any sequence of events', () => {
  it('leaves a window that applies the patches with the same desk', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = emptyDesk(0);
        let mirror = state;
        for (const event of events) {
          const next = reduce(state, event, at);
          mirror = apply(mirror, structuredClone(diff({ ...state }, { ...next })));
          state = next;
        }
        expect(mirror).toEqual(state);
      }),
    );
  });

  it('never lets a removed call stay, nor a call begin after it was answered', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = emptyDesk(0);
        events.forEach((event, index) => {
          state = reduce(state, event, index);
          if (event.type === 'callRemoved') expect(state.calls[event.callRef]).toBeUndefined();
        });
        for (const call of Object.values(state.calls)) {
          expect(call.stateSince).toBeGreaterThanOrEqual(call.since);
          expect(call.answeredAt ?? call.since).toBeGreaterThanOrEqual(call.since);
        }
      }),
    );
  });
});

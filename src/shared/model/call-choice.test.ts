import { describe, expect, it } from 'vitest';
import type { Call, CallCan, LegCan } from './call';
import { endingOf, keyChoice, ringingCalls } from './call-choice';

const call = (
  callRef: string,
  state: Call['state'],
  legCan: LegCan = {},
  more: Partial<Call> = {},
): Call => ({
  callRef,
  direction: 'incoming',
  state,
  can: { terminate: true },
  legs: [{ deviceId: '12001', state, can: legCan }],
  participants: [{ id: callRef, party: { kind: 'external', number: '0612345678' } }],
  since: 0,
  stateSince: 0,
  ...more,
});
const byRef = (...calls: readonly Call[]) =>
  Object.fromEntries(calls.map((each) => [each.callRef, each]));

const ringing = call('r', 'ringingIncoming', { answer: true }, { since: 20 });
const ringingLonger = call('rl', 'ringingIncoming', { answer: true }, { since: 10 });
const active = call('a', 'active', { hold: true, drop: true });
const dialling = call('d', 'ringingOutgoing', {}, { direction: 'outgoing' });
const held = call('h', 'held', { retrieve: true, drop: true });

describe('the calls that ring here', () => {
  it('are the incoming ones, oldest first', () => {
    expect(ringingCalls(byRef(ringing, active, ringingLonger))).toEqual([ringingLonger, ringing]);
  });
  it("are not the user's own call that alerts their set before it dials", () => {
    expect(ringingCalls(byRef({ ...ringing, direction: 'outgoing' }))).toEqual([]);
  });
});

describe('a key pressed without looking', () => {
  const means = (...args: Parameters<typeof keyChoice>): string | undefined => {
    const choice = keyChoice(...args);
    return choice && `${choice.does} ${choice.call.callRef}`;
  };
  it('answers the call that has rung longest, where a device can', () => {
    expect(means('answer', byRef(ringing, ringingLonger, active))).toBe('answer rl');
    expect(means('answer', byRef(ringing, { ...ringingLonger, legs: [] }))).toBe('answer r');
    expect(means('answer', byRef(active))).toBeUndefined();
  });
  it('hangs up the call one talks in, else the one being dialled, else rejects who rings', () => {
    expect(means('hangUp', byRef(ringing, dialling, active))).toBe('end a');
    expect(means('hangUp', byRef(ringing, dialling))).toBe('end d');
    expect(means('hangUp', byRef(ringing, ringingLonger, held))).toBe('end rl');
  });
  it('never ends a call that waits', () => {
    expect(means('hangUp', byRef(held))).toBeUndefined();
  });
  it('ends nobody else where the current call cannot be ended', () => {
    expect(means('hangUp', byRef(ringing, { ...active, can: {}, legs: [] }))).toBeUndefined();
  });
  it('holds the call one talks in, else retrieves the one that waits', () => {
    expect(means('holdOrRetrieve', byRef(active, held))).toBe('hold a');
    expect(means('holdOrRetrieve', byRef(held))).toBe('retrieve h');
    expect(means('holdOrRetrieve', byRef(dialling, held))).toBeUndefined();
  });
});

describe('ending a call', () => {
  const two = [...active.participants, { id: '2', party: { kind: 'user' as const } }];
  const ending = (
    state: Call['state'],
    can: CallCan,
    legCan: LegCan = {},
    participants = [two[0]],
  ) =>
    endingOf(
      call('c', state, legCan, {
        can,
        participants: participants.filter((it) => it !== undefined),
      }),
    );
  it('ends it where the PBX allows that, else leaves it', () => {
    expect(ending('active', { terminate: true, dropMe: true })).toBe('hangUp');
    expect(ending('active', { dropMe: true })).toBe('dropMe');
    expect(ending('active', {}, { drop: true })).toBe('dropMe');
    expect(ending('active', {})).toBeUndefined();
  });
  it('leaves a conference to the others', () => {
    expect(ending('active', { terminate: true, dropMe: true }, {}, two)).toBe('dropMe');
    expect(ending('held', { terminate: true }, {}, two)).toBeUndefined();
  });
  it('rejects by ending where that is all the PBX reports', () => {
    expect(ending('ringingIncoming', { reject: true })).toBe('hangUp');
    expect(ending('active', { reject: true })).toBeUndefined();
  });
});

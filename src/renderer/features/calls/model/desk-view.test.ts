import { describe, expect, it } from 'vitest';
import type { Request } from '@shared/model/desk-state';
import { troubled } from '@shared/model/requests';
import {
  activeCall,
  alice,
  bob,
  byRef,
  fixtureNow,
  heldCall,
  leg,
  participant,
  request,
  ringingCall,
} from '../fixtures';
import { callOrigin, callTitle } from './call-party';
import { orderedCalls } from './order';
import { callPair } from './pair';
import { isAsked, requestsElsewhere, requestsOf } from './requests';
import { stateView } from './state-view';

describe('the order of the cards', () => {
  it('puts what wants an answer on top, then the conversation, then who waits', () => {
    const calls = byRef(heldCall(), activeCall(), ringingCall());
    expect(orderedCalls(calls).map((call) => call.state)).toEqual([
      'ringingIncoming',
      'active',
      'held',
    ]);
  });
  it('keeps calls of one kind in the order they came', () => {
    const first = ringingCall({ callRef: 'z', since: 1 });
    const second = ringingCall({ callRef: 'a', since: 2 });
    expect(orderedCalls(byRef(second, first))).toEqual([first, second]);
  });
});

describe('what was asked', () => {
  it('shows a request on its own call only, and only while it is under way', () => {
    const state = { r1: request(), r2: request({ id: 'r2', callRef: 'other' }) };
    const own = requestsOf(state, activeCall().callRef);
    expect(own.map(({ id }) => id)).toEqual(['r1']);
    expect(isAsked(own, 'hold')).toBe(true);
    expect(isAsked(own, 'retrieve')).toBe(false);
    expect(isAsked([request({ progress: 'unconfirmed' })], 'hold')).toBe(false);
  });
  it('tells of what failed and of what had no effect', () => {
    const trouble = [request({ progress: 'failed' }), request({ progress: 'unconfirmed' })];
    expect(troubled([request(), request({ progress: 'accepted' }), ...trouble])).toEqual(trouble);
  });
  it('keeps requests on screen whose call is gone', () => {
    const make: Request = { id: 'm', name: 'make', askedAt: 1, progress: 'asked' };
    const requests = { r1: request(), m: make };
    expect(requestsElsewhere(requests, byRef(activeCall()))).toEqual([make]);
    expect(requestsElsewhere(requests, {}).map(({ id }) => id)).toEqual(['m', 'r1']);
  });
});

describe('between two calls', () => {
  const enquiry = activeCall({
    callRef: 'e',
    direction: 'outgoing',
    can: { transfer: true, merge: true },
    participants: [participant(bob)],
  });
  it('offers what the PBX allows between the active call and the one that waits', () => {
    expect(callPair(byRef(enquiry, heldCall()))?.can).toEqual({
      swap: true,
      transfer: true,
      merge: true,
      backToCaller: true,
    });
  });
  it('does not swap with a far end that still rings and cannot be held', () => {
    const ringing = {
      ...enquiry,
      state: 'ringingOutgoing' as const,
      legs: [leg('ringingOutgoing', { drop: true })],
    };
    expect(callPair(byRef(ringing, heldCall()))?.can.swap).toBe(false);
  });
  it('takes the caller of the flow when several wait, else the one held last', () => {
    const early = heldCall({ callRef: 'early', stateSince: 1 });
    const calls = byRef(enquiry, early, heldCall());
    expect(callPair(calls)?.held.callRef).toBe(heldCall().callRef);
    expect(callPair(calls, 'early')?.held.callRef).toBe('early');
  });
  it('is nothing for a single call', () => {
    expect(callPair(byRef(enquiry))).toBeUndefined();
    expect(callPair(byRef(heldCall()))).toBeUndefined();
  });
});

describe('whom a card is about', () => {
  it('names the party, the conference, or says that the identity is withheld', () => {
    expect(callTitle(activeCall())).toMatchObject({ name: 'Alice Martin', number: '+33612345678' });
    expect(
      callTitle(activeCall({ participants: [participant(alice), participant(bob)] })),
    ).toMatchObject({ kind: 'conference', names: ['Alice Martin', 'Bob Keller'] });
    expect(callTitle(ringingCall({ anonymous: true })).kind).toBe('withheld');
    expect(callTitle(ringingCall({ participants: [] })).kind).toBe('unknown');
  });
  it('says "for 12000" only when the caller asked for another line', () => {
    const initialCalled = { kind: 'service' as const, number: '12000' };
    const own = new Set(['12001']);
    expect(callOrigin(ringingCall({ initialCalled }), own).initialCalled).toBe(initialCalled);
    expect(
      callOrigin(ringingCall({ initialCalled: { kind: 'user', number: '12001' } }), own),
    ).toEqual({});
    expect(callOrigin(activeCall({ direction: 'outgoing', initialCalled }), own)).toEqual({});
  });
  it('tells the queue and how long the caller waited', () => {
    const acd = { pilot: '12000', agentGroup: 'Orders', queueWaitingSeconds: 0 };
    const initialCalled = { kind: 'service' as const, number: '12000' };
    expect(callOrigin(ringingCall({ acd, initialCalled }), new Set())).toEqual({
      pilot: '12000',
      group: 'Orders',
      waitedSeconds: 0,
    });
  });
});

describe('the word for a state', () => {
  it('says that the far end rings only when the PBX says so', () => {
    const dialling = activeCall({ state: 'ringingOutgoing', legs: [leg('ringingOutgoing', {})] });
    expect(stateView(dialling).word).toBe('dialing');
    const alerted = { ...dialling, legs: [{ ...leg('ringingOutgoing', {}), remoteRinging: true }] };
    expect(stateView(alerted).word).toBe('alerting');
  });
  it('counts a conversation from its answer, and waiting from the hold', () => {
    expect(stateView(activeCall({ stateSince: fixtureNow })).since).toBe(fixtureNow - 187_000);
    expect(stateView(heldCall()).since).toBe(fixtureNow - 42_000);
  });
});

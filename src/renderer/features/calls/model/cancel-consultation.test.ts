import { describe, expect, it } from 'vitest';
import type { Call } from '@shared/model/call';
import { activeCall, byRef, fixtureNow, heldCall, leg, request, ringingCall } from '../fixtures';
import { cancelStep, type Cancellation } from './cancel-consultation';

const caller = heldCall({ callRef: 'caller' });
const enquiry = activeCall({ callRef: 'enquiry', direction: 'outgoing', state: 'ringingOutgoing' });
const cancelled: Cancellation = { callRef: 'caller', at: fixtureNow, before: ['caller'] };
const step = (calls: readonly Call[], cancellation = cancelled, requests = {}) =>
  cancelStep(cancellation, { calls: byRef(...calls), requests }, fixtureNow + 100);

describe('a consultation cancelled while it is placed', () => {
  it('waits for its call, and is not misled by one that comes in', () => {
    expect(step([caller])).toEqual({ next: cancelled });
    expect(step([caller, ringingCall()])).toEqual({ next: cancelled });
  });
  it('goes back to the caller as soon as its call is there', () => {
    expect(step([caller, enquiry])).toEqual({
      ask: {
        command: 'call.reconnect',
        input: { heldCallRef: 'caller', enquiryCallRef: 'enquiry' },
      },
    });
  });
  it('ends its call and takes the caller back where the PBX does not offer both in one', () => {
    const plain = { ...caller, legs: [leg('held', { retrieve: true })] };
    const first = step([plain, enquiry]);
    expect(first.ask).toEqual({ command: 'call.hangUp', input: { callRef: 'enquiry' } });
    const waits = first.next ?? cancelled;
    expect(step([plain, enquiry], waits)).toEqual({ next: waits });
    expect(step([plain], waits)).toEqual({
      ask: { command: 'call.retrieve', input: { callRef: 'caller' } },
    });
    expect(step([{ ...plain, state: 'active' }], waits)).toEqual({});
  });
  it('stops the ringing even when the caller has hung up meanwhile', () => {
    expect(step([enquiry]).ask).toEqual({
      command: 'call.hangUp',
      input: { callRef: 'enquiry' },
    });
  });
  it('is over when the PBX refuses the consultation, or nothing came of it', () => {
    const refused = request({
      name: 'consult',
      callRef: 'caller',
      progress: 'failed',
      askedAt: fixtureNow,
    });
    expect(step([caller], cancelled, { r: refused })).toEqual({});
    const later = { calls: byRef(caller), requests: {} };
    expect(cancelStep(cancelled, later, fixtureNow + 60_000)).toEqual({});
  });
  it('never ends a call that the user dials meanwhile', () => {
    const make = request({ name: 'make', askedAt: fixtureNow + 50 });
    expect(step([caller], cancelled, { make })).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import { activeCall, byRef, fixtureNow, heldCall, request, ringingCall } from '../fixtures';
import { followFlow, noFlow, type TransferFlow } from './transfer-flow';

const caller = heldCall({ callRef: 'caller' });
const enquiry = activeCall({ callRef: 'enquiry', direction: 'outgoing' });
const asked: TransferFlow = {
  step: 'asked',
  callRef: 'caller',
  number: '12004',
  at: fixtureNow,
  before: ['caller'],
};

describe('the flow of a transfer', () => {
  it('takes the new outgoing call for the consultation', () => {
    const flow = followFlow(asked, byRef(caller, enquiry), {});
    expect(flow).toEqual({ step: 'consulting', callRef: 'caller', enquiryRef: 'enquiry' });
    expect(followFlow(flow, byRef(caller, enquiry), {})).toBe(flow);
  });
  it('is not misled by a call that comes in meanwhile', () => {
    expect(followFlow(asked, byRef(caller, ringingCall()), {})).toBe(asked);
  });
  it('keeps a cancelled consultation in sight until its call appears or the PBX refuses it', () => {
    const cancelling: TransferFlow = { ...asked, step: 'cancelling' };
    expect(followFlow(cancelling, byRef(caller), {})).toBe(cancelling);
    expect(followFlow(cancelling, byRef(caller, enquiry), {})).toBe(noFlow);
  });
  it('goes back to picking when the PBX refuses the consultation', () => {
    const refused = request({ name: 'consult', callRef: 'caller', progress: 'failed' });
    const earlier = { ...refused, askedAt: fixtureNow - 1 };
    expect(followFlow(asked, byRef(caller), { r1: earlier })).toBe(asked);
    expect(
      followFlow(asked, byRef(caller), { r1: { ...refused, askedAt: fixtureNow } }),
    ).toMatchObject({ step: 'picking', callRef: 'caller' });
  });
  it('ends when the caller hangs up, or the consulted party does', () => {
    expect(followFlow(asked, {}, {})).toBe(noFlow);
    const consulting = followFlow(asked, byRef(caller, enquiry), {});
    expect(followFlow(consulting, byRef(caller), {})).toBe(noFlow);
    expect(followFlow(consulting, byRef(enquiry), {})).toBe(noFlow);
  });
  it('stops redirecting a call that no longer rings', () => {
    const redirecting: TransferFlow = {
      step: 'picking',
      callRef: ringingCall().callRef,
      purpose: 'redirect',
    };
    expect(followFlow(redirecting, byRef(ringingCall()), {})).toBe(redirecting);
    expect(followFlow(redirecting, byRef(ringingCall({ state: 'active' })), {})).toBe(noFlow);
  });
});

import type { CallReport } from '@shared/model/event';

/** A call that rings the user, as a connector reports it. */
export function ringingCall(callRef: string, change: Partial<CallReport> = {}): CallReport {
  return {
    callRef,
    state: 'ringingIncoming',
    can: { redirect: true, terminate: true },
    legs: [{ deviceId: '12000', state: 'ringingIncoming', can: { answer: true } }],
    participants: [{ id: '0612345678', party: { number: '0612345678', kind: 'external' } }],
    ...change,
  };
}

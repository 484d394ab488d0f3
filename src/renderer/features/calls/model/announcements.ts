import type { Call, CallRef, CallState } from '@shared/model/call';

/** What screen readers hear about a call. */
export interface Announcement {
  readonly what: 'ringing' | 'active' | 'held' | 'alerting' | 'ended';
  readonly call: Call;
}

type Calls = Readonly<Record<CallRef, Call>>;

const spoken: Partial<Record<CallState, Announcement['what']>> = {
  ringingIncoming: 'ringing',
  active: 'active',
  held: 'held',
  ringingOutgoing: 'alerting',
};

/** What changed between two moments that is worth saying. A call's end is said once, when it is gone. */
export function announcements(before: Calls, after: Calls): readonly Announcement[] {
  const told: Announcement[] = [];
  for (const call of Object.values(after)) {
    const what = spoken[call.state];
    if (what && before[call.callRef]?.state !== call.state) told.push({ what, call });
  }
  for (const call of Object.values(before)) {
    if (!after[call.callRef]) told.push({ what: 'ended', call });
  }
  return told;
}

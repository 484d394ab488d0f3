import { describe, expect, it } from 'vitest';
import { activeCall, byRef, heldCall, ringingCall } from '../fixtures';
import { announcements } from './announcements';

const told = (...args: Parameters<typeof announcements>): string[] =>
  announcements(...args).map(({ what }) => what);

describe('what screen readers hear', () => {
  it('is the new state of a call, once', () => {
    const answered = { ...ringingCall(), state: 'active' as const };
    expect(told({}, byRef(ringingCall()))).toEqual(['ringing']);
    expect(told(byRef(ringingCall()), byRef(answered))).toEqual(['active']);
    expect(told(byRef(answered), byRef({ ...answered, recording: 'recording' }))).toEqual([]);
  });
  it('is the end of a call when it is gone, not while it goes', () => {
    const releasing = activeCall({ state: 'releasing' });
    expect(told(byRef(activeCall()), byRef(releasing))).toEqual([]);
    expect(told(byRef(releasing, heldCall()), byRef(heldCall()))).toEqual(['ended']);
  });
});

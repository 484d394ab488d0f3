import { describe, expect, it } from 'vitest';
import { activeCall, alice, bob, byRef, heldCall, participant, ringingCall } from '../fixtures';
import { keyTarget, menuTarget } from './keys';

const target = (...args: Parameters<typeof keyTarget>): string | undefined => {
  const found = keyTarget(...args);
  return found && `${found.action} ${found.call.state}`;
};

describe('what a key does', () => {
  it('hangs up the conversation before it rejects who rings', () => {
    expect(target('hangUp', byRef(ringingCall(), activeCall()))).toBe('hangUp active');
    expect(target('hangUp', byRef(ringingCall()))).toBe('reject ringingIncoming');
  });
  it('leaves a conference, and ends nobody who waits', () => {
    const participants = [participant(alice), participant(bob)];
    const can = { terminate: true, dropMe: true } as const;
    expect(target('hangUp', byRef(activeCall({ participants, can })))).toBe('leave active');
    expect(target('hangUp', byRef(heldCall()))).toBeUndefined();
  });
  it('holds who is in conversation, else takes back who waits', () => {
    expect(target('holdOrRetrieve', byRef(heldCall(), activeCall()))).toBe('hold active');
    expect(target('holdOrRetrieve', byRef(heldCall()))).toBe('retrieve held');
  });
  it('records, pauses and goes on recording with one key', () => {
    const can = (ability: 'startRecord' | 'pauseRecord' | 'resumeRecord' | 'stopRecord') =>
      byRef(activeCall({ can: { stopRecord: true, [ability]: true } }));
    expect(target('record', byRef(activeCall({ can: { startRecord: true } })))).toBe(
      'recordStart active',
    );
    expect(target('record', can('pauseRecord'))).toBe('recordPause active');
    expect(target('record', can('resumeRecord'))).toBe('recordResume active');
    expect(target('record', can('stopRecord'))).toBe('recordStop active');
  });
  it('attaches data to who is in conversation before who rings, and to nobody who waits', () => {
    expect(target('attachData', byRef(ringingCall(), activeCall()))).toBe('attachData active');
    expect(target('attachData', byRef(ringingCall()))).toBe('attachData ringingIncoming');
    expect(target('attachData', byRef(heldCall()))).toBeUndefined();
  });
  it('sends to voicemail who rings, or who is not answered', () => {
    const ringing = ringingCall({ can: { redirectToVoicemail: true } });
    expect(target('toVoicemail', byRef(ringing))).toBe('toVoicemail ringingIncoming');
    const calling = activeCall({ can: { overflowToVoicemail: true } });
    expect(target('toVoicemail', byRef(calling))).toBe('overflowToVoicemail active');
  });
  it('lists what else can be done with the current call, else with the first that offers more', () => {
    const held = heldCall({ can: { park: true } });
    const active = activeCall();
    expect(menuTarget(byRef(held, active))).toBe(active);
    expect(menuTarget(byRef(held))).toBe(held);
    expect(menuTarget(byRef(heldCall({ can: {} })))).toBeUndefined();
  });
  it('does nothing where no call offers it', () => {
    expect(target('answer', byRef(activeCall()))).toBeUndefined();
    expect(target('dtmf', {})).toBeUndefined();
    expect(target('park', byRef(activeCall({ can: {} })))).toBeUndefined();
  });
});

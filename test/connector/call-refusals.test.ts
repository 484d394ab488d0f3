import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallControl } from '../../src/main/pbx/port/call-control';
import { SignedIn } from './signed-in';

let user: SignedIn;
beforeEach(async () => {
  user = await SignedIn.start();
});
afterEach(() => user.dispose());

/** Every operation on a call that stands: asked of `callRef`, with `other` where it takes a second call. */
const operations: Readonly<
  Record<
    Exclude<keyof CallControl, 'read' | 'make' | 'unpark' | 'pickup'>,
    (calls: CallControl, callRef: string, other: string) => Promise<void>
  >
> = {
  answer: (calls, callRef) => calls.answer(callRef, '12000'),
  hangUp: (calls, callRef) => calls.hangUp(callRef),
  dropMe: (calls, callRef) => calls.dropMe(callRef),
  hold: (calls, callRef) => calls.hold(callRef, '12000'),
  retrieve: (calls, callRef) => calls.retrieve(callRef, '12000'),
  alternate: (calls, callRef) => calls.alternate(callRef, '12000'),
  reconnect: (calls, callRef, other) => calls.reconnect(callRef, '12000', other),
  transfer: (calls, callRef, other) => calls.transfer(callRef, other),
  blindTransfer: (calls, callRef) => calls.blindTransfer(callRef, '12001'),
  merge: (calls, callRef, other) => calls.merge(callRef, other),
  dropParticipant: (calls, callRef) => calls.dropParticipant(callRef, '0611223344'),
  redirect: (calls, callRef) => calls.redirect(callRef, { to: 'number', number: '12001' }),
  overflowToVoicemail: (calls, callRef) => calls.overflowToVoicemail(callRef),
  requestCallback: (calls, callRef) => calls.requestCallback(callRef),
  park: (calls, callRef) => calls.park(callRef),
  sendDtmf: (calls, callRef) => calls.sendDtmf(callRef, '12000', '1'),
  record: (calls, callRef) => calls.record(callRef, 'start'),
  attachData: (calls, callRef) => calls.attachData(callRef, '12000', 'Order 4711'),
  sendAccountInfo: (calls, callRef) => calls.sendAccountInfo(callRef, '12000', '7'),
  switchDevice: (calls, callRef) => calls.switchDevice(callRef, '12000', '512000'),
};
type Operation = keyof typeof operations;
const all = Object.keys(operations) as Operation[];

const truth = () => user.simulator.truth('oxe12000');

/** What each operation is told to be, one after the other: one that is refused changes nothing for the next. */
async function refusals(names: readonly Operation[], callRef: string): Promise<object> {
  const kinds: Record<string, string> = {};
  for (const name of names) {
    kinds[name] = await operations[name](user.calls, callRef, callRef).then(
      () => 'done',
      ({ kind }: { kind: string }) => kind,
    );
  }
  return kinds;
}
const each = (names: readonly Operation[], kind: string): object =>
  Object.fromEntries(names.map((name) => [name, kind]));

describe('operations that are refused leave the calls as they are, and say why:', () => {
  it('the call is gone', async () => {
    await user.talk();
    const before = truth();
    expect(await refusals(all, '0123456789abcdef')).toEqual({
      ...each(all, 'noSuchCall'),
      sendAccountInfo: 'codeTooLate',
    });
    expect(truth()).toEqual(before);
  });

  it('the call still rings', async () => {
    // The others a ringing call takes: it can be ended, sent on, and told who and what it is.
    const taken = ['answer', 'hangUp', 'redirect', 'overflowToVoicemail'];
    const told = ['attachData', 'sendAccountInfo'];
    const names = all.filter((name) => ![...taken, ...told, 'record'].includes(name));
    const { callRef } = await user.ring();
    const before = truth();
    expect(await refusals(names, callRef)).toEqual(each(names, 'incompatibleState'));
    expect(await refusals(['record'], callRef)).toEqual({ record: 'noSuchLeg' });
    expect(truth()).toEqual(before);
  });

  it('it is a conversation, and nobody waits', async () => {
    const second = ['retrieve', 'alternate', 'reconnect', 'transfer', 'merge'] as const;
    const unanswered = ['answer', 'redirect', 'overflowToVoicemail', 'requestCallback'] as const;
    const callRef = await user.talk();
    const before = truth();
    const names = [...second, ...unanswered];
    expect(await refusals(names, callRef)).toEqual(each(names, 'incompatibleState'));
    expect(truth()).toEqual(before);
  });
});

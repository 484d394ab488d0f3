import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '@shared/bridge/commands';
import { activeCall, alice, bob, heldCall, leg, participant, ringingCall } from '../fixtures';
import { moreActions, offeredActions, slotViews } from './actions';
import { askFor } from './ask';

const offered = (...args: Parameters<typeof offeredActions>): string[] => [
  ...offeredActions(...args),
];

describe('what a card offers', () => {
  it('offers a ringing call to be answered, rejected, and sent on', () => {
    expect(offered(ringingCall())).toEqual(
      expect.arrayContaining(['answer', 'reject', 'redirect', 'toVoicemail']),
    );
    expect(offered(ringingCall())).not.toContain('hangUp');
  });

  it('offers nothing that the PBX did not allow, whatever the state', () => {
    const states = ['active', 'held', 'dialing', 'ringingOutgoing', 'releasing'] as const;
    for (const state of states) {
      const call = activeCall({ state, can: {}, legs: [leg(state, {})] });
      expect(offered(call).filter((it) => it !== 'attachData' && it !== 'accountInfo')).toEqual([]);
    }
  });

  it('lets one leave a conference without ending it for the others', () => {
    const call = activeCall({ participants: [participant(alice), participant(bob)] });
    expect(offered(call)).toEqual(expect.arrayContaining(['leave', 'endForAll']));
    expect(offered(call)).not.toContain('hangUp');
    expect(askFor('leave', call)?.command).toBe('call.dropMe');
    expect(askFor('endForAll', call)?.command).toBe('call.hangUp');
  });

  it('keeps each purpose in its slot while the call goes from ringing to active to held', () => {
    const end = (call: ReturnType<typeof activeCall>) => slotViews(offeredActions(call)).end.action;
    expect([ringingCall(), activeCall(), heldCall()].map(end)).toEqual([
      'reject',
      'hangUp',
      'hangUp',
    ]);
    const hold = (call: ReturnType<typeof activeCall>) => slotViews(offeredActions(call)).hold;
    expect(hold(ringingCall())).toEqual({ action: 'hold', offered: false });
    expect(hold(activeCall())).toEqual({ action: 'hold', offered: true });
    expect(hold(heldCall())).toEqual({ action: 'retrieve', offered: true });
  });

  it('lists recording and parking under More only when they can be done', () => {
    expect(moreActions(offeredActions(activeCall()))).toEqual([
      'recordStart',
      'park',
      'attachData',
      'accountInfo',
    ]);
  });
});

describe('the command behind a button', () => {
  it('answers on the device the user chose when it rings, else on the one that does', () => {
    const call = ringingCall({
      legs: [
        leg('ringingIncoming', { answer: true }, '12001'),
        leg('ringingIncoming', { answer: true }, '62001'),
      ],
    });
    expect(askFor('answer', call, '62001')?.input).toMatchObject({ deviceId: '62001' });
    expect(askFor('answer', call, '99999')?.input).toMatchObject({ deviceId: '12001' });
  });

  it('rejects by ending the call where that is allowed, else by leaving it', () => {
    expect(askFor('reject', ringingCall())?.command).toBe('call.hangUp');
    const droppable = ringingCall({
      can: {},
      legs: [leg('ringingIncoming', { answer: true, drop: true })],
    });
    expect(askFor('reject', droppable)?.command).toBe('call.dropMe');
    expect(askFor('reject', ringingCall({ can: { reject: true } }))?.command).toBe('call.hangUp');
  });

  it('is always one that the bridge accepts', () => {
    const flag = fc.constantFrom(true as const, undefined);
    const cans = fc.record({ terminate: flag, dropMe: flag, startRecord: flag, redirect: flag });
    const legs = fc.record({ drop: flag, hold: flag, retrieve: flag, answer: flag });
    fc.assert(
      fc.property(cans, legs, (can, legCan) => {
        const only = <T extends object>(flags: T): object =>
          Object.fromEntries(Object.entries(flags).filter(([, on]) => on));
        const call = activeCall({ can: only(can), legs: [leg('active', only(legCan))] });
        for (const action of offeredActions(call)) {
          const ask = askFor(action, call);
          if (ask) expect(commands[ask.command].safeParse(ask.input).success).toBe(true);
        }
      }),
    );
  });
});

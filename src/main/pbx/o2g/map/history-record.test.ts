import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../log/log';
import { Tally } from '../../wire/tally';
import { comRecord } from '../schema/comlog';
import { historyRecord } from './history-record';
import { Vocabulary } from './words';

const words = new Vocabulary(new Tally(silentLog));
const user = { login: 'oxe1', number: '1' };
const me = { id: { loginName: 'oxe1', phoneNumber: '1' } };
const customer = { id: { phoneNumber: '0612345678' }, type: { main: 'EXTERNAL' } };

const record = (fields: object) =>
  historyRecord(
    comRecord.parse({
      recordId: 7,
      comRef: 'ref',
      beginDate: '2024-05-16T18:17:15.489Z',
      ...fields,
    }),
    user,
    words,
  );

describe('historyRecord', () => {
  it('reads a missed call', () => {
    const missed = record({
      acknowledged: false,
      endDate: '2024-05-16T18:17:30.000Z',
      participants: [
        { role: 'CALLEE', answered: false, identity: me, reason: 'ABANDONED' },
        { identity: customer },
      ],
    });
    expect(missed).toEqual({
      recordId: '7',
      comRef: 'ref',
      direction: 'incoming',
      answered: false,
      acknowledged: false,
      party: { kind: 'external', number: '0612345678' },
      beganAt: Date.UTC(2024, 4, 16, 18, 17, 15, 489),
      endedAt: Date.UTC(2024, 4, 16, 18, 17, 30),
      reason: 'ABANDONED',
    });
  });

  it('finds the user wherever they stand, and needs no acknowledgement of an outgoing call', () => {
    const outgoing = record({
      acknowledged: false,
      participants: [{ identity: customer }, { role: 'CALLER', answered: true, identity: me }],
    });
    expect(outgoing).toMatchObject({ direction: 'outgoing', answered: true });
    expect(outgoing?.party.number).toBe('0612345678');
    expect(outgoing).not.toHaveProperty('acknowledged');
  });

  it('says whom the caller wanted when the call was not for the user at first', () => {
    const rerouted = record({
      participants: [
        { identity: customer },
        {
          role: 'CALLEE',
          answered: true,
          identity: me,
          initialCalled: { id: { phoneNumber: '2' } },
        },
      ],
    });
    expect(rerouted?.initialCalled).toEqual({ kind: 'unknown', number: '2' });
  });

  it('reads a call to the user that somebody else got: the other one stands in their place', () => {
    const taken = record({
      participants: [
        { identity: customer },
        {
          role: 'CALLEE',
          answered: true,
          identity: { id: { phoneNumber: '3' } },
          initialCalled: me,
          reason: 'PICKUP',
        },
      ],
    });
    expect(taken).toMatchObject({ direction: 'incoming', answered: true, reason: 'PICKUP' });
    expect(taken?.party.number).toBe('0612345678');
    expect(taken?.takenBy?.number).toBe('3');
    expect(taken).not.toHaveProperty('initialCalled');
  });

  const voicemail = { id: { phoneNumber: '9' }, type: { main: 'SERVICE', subType: 'voicemail' } };

  it('is a missed call when voicemail took it in the place of the user', () => {
    const taken = record({
      participants: [
        { identity: customer },
        { role: 'CALLEE', answered: true, identity: voicemail, initialCalled: me },
      ],
    });
    expect(taken).toMatchObject({ answered: false, acknowledged: false, takenBy: { number: '9' } });
  });

  it('is a call to whom the user wanted, who was not reached, when voicemail took it', () => {
    const made = record({
      participants: [
        {
          role: 'CALLER',
          answered: true,
          identity: me,
          initialCalled: { id: { phoneNumber: '2' } },
        },
        { identity: voicemail },
      ],
    });
    expect(made).toMatchObject({
      direction: 'outgoing',
      answered: false,
      party: { number: '2' },
      takenBy: { number: '9' },
    });
    expect(made).not.toHaveProperty('initialCalled');
  });

  it('is a call to whom the user wanted, too, when it was given up before anybody was called', () => {
    const alone = { role: 'CALLER', answered: false, identity: me, reason: 'ABANDONED' };
    const meant = { ...alone, initialCalled: { id: { phoneNumber: '2' } } };
    const given = record({ participants: [meant] });
    expect(given).toMatchObject({ direction: 'outgoing', answered: false, party: { number: '2' } });
    expect(given).not.toHaveProperty('initialCalled');
    expect(given).not.toHaveProperty('takenBy');
    expect(record({ participants: [alone] })?.party).toEqual({ kind: 'unknown' });
  });

  it('leaves out a record without a date', () => {
    expect(record({ beginDate: 'yesterday' })).toBeUndefined();
  });
});

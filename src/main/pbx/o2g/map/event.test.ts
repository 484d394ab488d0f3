import { beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../log/log';
import { Tally } from '../../wire/tally';
import { deskEvent } from './event';
import { Vocabulary } from './words';

/** The captured call of o2g-notes.md, as the called user received it. */
const captured = String.raw`{"eventName":"OnChannelInformation","text":"Chunk started"}
{"eventName":"OnDeviceStateModified","loginName":"oxe19141","deviceStates":[{"deviceId":"19141","state":"IN_SERVICE"}]}
{"eventName":"OnUserStateModified","loginName":"oxe19141","state":"FREE"}
{"eventName":"OnCallCreated","loginName":"oxe19141","callRef":"a6aaea5b21000700","callData":{"initialCalled":{"id":{"phoneNumber":"19141"}},"state":"RINGING_INCOMING","tags":[],"capabilities":{"addMedias":[],"redirect":true,"pickedUp":true,"terminate":true}},"legs":[{"deviceId":"19141","media":"AUDIO","state":"RINGING_INCOMING","capabilities":{"answer":true}}],"participants":[{"participantId":"19140","identity":{"id":{"loginName":"oxe19140","phoneNumber":"19140"},"firstName":"SE19140","lastName":"SE19140","type":{"main":"USER"}},"medias":[],"mediaCapabilities":[{"type":"AUDIO"}]}],"deviceCapabilities":[{"deviceId":"19141","makeCall":true,"makeBusinessCall":true,"unParkCall":true}]}
{"eventName":"OnCallModified","loginName":"oxe19141","callRef":"a6aaea5b21000700","callData":{"initialCalled":{"id":{"phoneNumber":"19141"}},"state":"ACTIVE","tags":[],"capabilities":{"addMedias":[],"terminate":true}},"modifiedLegs":[{"deviceId":"19141","media":"AUDIO","state":"ACTIVE","capabilities":{"drop":true,"hold":true}}],"addedLegs":[],"removedLegs":[],"modifiedParticipants":[],"addedParticipants":[],"removedParticipantIds":[],"deviceCapabilities":[]}
{"eventName":"OnUserStateModified","loginName":"oxe19141","state":"BUSY"}
{"eventName":"OnCallModified","loginName":"oxe19141","callRef":"a6aaea5b21000700","callData":{"initialCalled":{"id":{"phoneNumber":"19141"}},"state":"RELEASING","tags":[],"capabilities":{"addMedias":[],"terminate":true}},"modifiedLegs":[{"deviceId":"19141","media":"AUDIO","state":"RELEASING","capabilities":{"drop":true}}],"addedLegs":[],"removedLegs":[],"modifiedParticipants":[],"addedParticipants":[],"removedParticipantIds":["19140"],"deviceCapabilities":[]}
{"eventName":"OnCallRemoved","loginName":"oxe19141","callRef":"a6aaea5b21000700","deviceCapabilities":[]}
{"eventName":"OnUserStateModified","loginName":"oxe19141","state":"FREE"}`;

const warnings: string[] = [];
const tally = new Tally({
  ...silentLog,
  warn: (message, facts) =>
    void warnings.push(`${message} ${String(facts?.['what'])}: ${String(facts?.['name'])}`),
});
const context = {
  words: new Vocabulary(tally),
  tally,
  user: { login: 'oxe19141', number: '19141' },
};
const decode = (raw: unknown) => deskEvent(raw, context);

describe('deskEvent', () => {
  beforeEach(() => void warnings.splice(0));

  it('reads a real call', () => {
    const callRef = 'a6aaea5b21000700';
    const initialCalled = { kind: 'unknown', number: '19141' };
    expect(captured.split('\n').flatMap((line) => decode(JSON.parse(line)) ?? [])).toEqual([
      { type: 'devicesChanged', deviceChanges: [{ id: '19141', inService: true }] },
      { type: 'userStateChanged', userState: 'free' },
      {
        type: 'callCreated',
        call: {
          callRef,
          state: 'ringingIncoming',
          can: { redirect: true, pickedUp: true, terminate: true },
          initialCalled,
          legs: [{ deviceId: '19141', state: 'ringingIncoming', can: { answer: true } }],
          participants: [
            {
              id: '19140',
              party: {
                kind: 'user',
                number: '19140',
                login: 'oxe19140',
                firstName: 'SE19140',
                lastName: 'SE19140',
              },
            },
          ],
        },
        deviceChanges: [
          { id: '19141', can: { makeCall: true, makeBusinessCall: true, unpark: true } },
        ],
      },
      {
        type: 'callChanged',
        callRef,
        data: { state: 'active', can: { terminate: true }, initialCalled },
        legs: [{ deviceId: '19141', state: 'active', can: { drop: true, hold: true } }],
        modifiedLegs: ['19141'],
      },
      { type: 'userStateChanged', userState: 'busy' },
      {
        type: 'callChanged',
        callRef,
        data: { state: 'releasing', can: { terminate: true }, initialCalled },
        legs: [{ deviceId: '19141', state: 'releasing', can: { drop: true } }],
        modifiedLegs: ['19141'],
        removedParticipants: ['19140'],
      },
      { type: 'callRemoved', callRef },
      { type: 'userStateChanged', userState: 'free' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('tells which way a call goes when the server names its initiator', () => {
    const created = (initiator: string) =>
      decode({
        eventName: 'OnCallCreated',
        callRef: 'c1',
        initiator,
        participants: [{ participantId: '19140' }],
      });
    expect(created('19140')).toMatchObject({ call: { direction: 'incoming' } });
    expect(created('19141')).toMatchObject({ call: { direction: 'outgoing' } });
    expect(created('stranger')).not.toHaveProperty('call.direction');
  });

  it('reads what a distribution tells, zeros and falses too', () => {
    const event = decode({
      eventName: 'OnCallCreated',
      callRef: 'c1',
      cause: 'DISTRIBUTED',
      callData: {
        state: 'RINGING_INCOMING',
        associateData: 'customer 7',
        recordState: 'PAUSED',
        acdCallData: {
          pilotNumber: '31000',
          callInfo: { queueWaitingTime: 0, agentGroup: '42000' },
          queueData: { saturated: false },
        },
      },
    });
    expect(event).toMatchObject({
      call: {
        cause: 'distributed',
        associatedData: 'customer 7',
        recording: 'paused',
        acd: {
          pilot: '31000',
          agentGroup: '42000',
          queueWaitingSeconds: 0,
          queueSaturated: false,
        },
      },
    });
  });

  it('follows a call that takes the place of another', () => {
    const event = decode({
      eventName: 'OnCallModified',
      callRef: 'c2',
      previousCallRef: 'c1',
      cause: 'TRANSFERRED',
      removedLegs: [{ deviceId: '70123' }],
    });
    expect(event).toEqual({
      type: 'callChanged',
      callRef: 'c2',
      previousCallRef: 'c1',
      cause: 'transferred',
      removedLegs: ['70123'],
    });
  });

  it('keeps unknown counters unknown', () => {
    expect(
      decode({ eventName: 'OnEventSummaryUpdated', eventSummary: { missedCallsNb: 0 } }),
    ).toEqual({ type: 'countersChanged', counters: { missedCalls: 0 } });
  });

  it.each([
    [
      'OnComRecordsAck',
      [1, 2],
      { type: 'historyAcknowledged', recordIds: ['1', '2'], acknowledged: true },
    ],
    [
      'OnComRecordsUnAck',
      [1],
      { type: 'historyAcknowledged', recordIds: ['1'], acknowledged: false },
    ],
    ['OnComRecordsDeleted', [7], { type: 'historyDeleted', recordIds: ['7'] }],
    ['OnComRecordsDeleted', undefined, { type: 'historyDeleted' }],
    ['OnComRecordsDeleted', 'some', { type: 'historyDeleted', recordIds: [] }],
    ['OnComRecordsAck', undefined, { type: 'historyChanged' }],
  ])('%s of %j tells what it did to the log', (eventName, recordIds, event) => {
    expect(decode({ eventName, recordIds })).toEqual(event);
  });

  it('tells a record of the log whole, or only what is new of it', () => {
    const record = {
      recordId: 5,
      beginDate: '2024-05-16T18:17:15.489Z',
      participants: [
        { role: 'CALLEE', answered: true, identity: { id: { loginName: 'oxe1' } } },
        { identity: { id: { phoneNumber: '0612345678' } } },
      ],
    };
    expect(decode({ eventName: 'OnComRecordCreated', record })).toMatchObject({
      type: 'historyRecorded',
      record: { recordId: '5', party: { number: '0612345678' }, answered: true },
    });
    const part = { recordId: 5, acknowledged: true };
    expect(decode({ eventName: 'OnComRecordModified', record: part })).toEqual({
      type: 'historyModified',
      change: { recordId: '5', acknowledged: true },
    });
  });

  it('takes odd fields for absent ones, and keeps the event', () => {
    const event = decode({
      eventName: 'OnCallCreated',
      callRef: 'c1',
      callData: { state: 'ACTIVE', capabilities: null, initialCalled: 'nobody' },
      legs: [{ deviceId: 7 }, { deviceId: '19141', state: 'ACTIVE', capabilities: [] }],
      participants: null,
    });
    expect(event).toEqual({
      type: 'callCreated',
      call: {
        callRef: 'c1',
        state: 'active',
        can: {},
        legs: [{ deviceId: '19141', state: 'active', can: {} }],
        participants: [],
      },
    });
  });

  it('takes a number that no counter can have for an absent one', () => {
    const line =
      '{"eventName":"OnEventSummaryUpdated","eventSummary":{"missedCallsNb":1e400,"voiceMessagesNb":2}}';
    expect(decode(JSON.parse(line))).toEqual({
      type: 'countersChanged',
      counters: { voicemails: 2 },
    });
  });

  it('makes unknown words "unknown", and says each once', () => {
    const odd = {
      eventName: 'OnCallCreated',
      callRef: 'c1',
      cause: 'MOON',
      callData: { state: '?' },
    };
    expect(decode(odd)).toMatchObject({ call: { state: 'unknown', cause: 'unknown' } });
    decode(odd);
    expect(decode({ eventName: 'OnTheMoon' })).toBeUndefined();
    expect(decode({ eventName: 'OnTheMoon' })).toBeUndefined();
    expect(decode({ eventName: 'OnCallRemoved' })).toBeUndefined();
    expect(decode('no object')).toBeUndefined();
    expect(warnings).toEqual([
      'unknown call state: …',
      'unknown call cause: MOON',
      'unknown event: OnTheMoon',
      'unknown shape of an event: OnCallRemoved.callRef',
      'unknown line: nameless',
    ]);
  });
});

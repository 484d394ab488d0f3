import { afterEach, beforeEach, expect, it } from 'vitest';
import { ManualClock, type Simulator, startSimulator } from '../index.js';
import { O2gUser } from '../testing/o2g-user.js';

/** A call as a real server sent it to the called user; only the call reference differs. */
const captured = `
{"eventName":"OnChannelInformation","text":"Chunk started"}
{"eventName":"OnDeviceStateModified","loginName":"oxe19141","deviceStates":[{"deviceId":"19141","state":"IN_SERVICE"}]}
{"eventName":"OnUserStateModified","loginName":"oxe19141","state":"FREE"}
{"eventName":"OnCallCreated","loginName":"oxe19141","callRef":"REF","callData":{"initialCalled":{"id":{"phoneNumber":"19141"}},"state":"RINGING_INCOMING","tags":[],"capabilities":{"addMedias":[],"redirect":true,"pickedUp":true,"terminate":true}},"legs":[{"deviceId":"19141","media":"AUDIO","state":"RINGING_INCOMING","capabilities":{"answer":true}}],"participants":[{"participantId":"19140","identity":{"id":{"loginName":"oxe19140","phoneNumber":"19140"},"firstName":"SE19140","lastName":"SE19140","type":{"main":"USER"}},"medias":[],"mediaCapabilities":[{"type":"AUDIO"}]}],"deviceCapabilities":[{"deviceId":"19141","makeCall":true,"makeBusinessCall":true,"unParkCall":true}]}
{"eventName":"OnCallModified","loginName":"oxe19141","callRef":"REF","callData":{"initialCalled":{"id":{"phoneNumber":"19141"}},"state":"ACTIVE","tags":[],"capabilities":{"addMedias":[],"terminate":true}},"modifiedLegs":[{"deviceId":"19141","media":"AUDIO","state":"ACTIVE","capabilities":{"drop":true,"hold":true}}],"addedLegs":[],"removedLegs":[],"modifiedParticipants":[],"addedParticipants":[],"removedParticipantIds":[],"deviceCapabilities":[]}
{"eventName":"OnUserStateModified","loginName":"oxe19141","state":"BUSY"}
{"eventName":"OnCallModified","loginName":"oxe19141","callRef":"REF","callData":{"initialCalled":{"id":{"phoneNumber":"19141"}},"state":"RELEASING","tags":[],"capabilities":{"addMedias":[],"terminate":true}},"modifiedLegs":[{"deviceId":"19141","media":"AUDIO","state":"RELEASING","capabilities":{"drop":true}}],"addedLegs":[],"removedLegs":[],"modifiedParticipants":[],"addedParticipants":[],"removedParticipantIds":["19140"],"deviceCapabilities":[]}
{"eventName":"OnCallRemoved","loginName":"oxe19141","callRef":"REF","deviceCapabilities":[]}
{"eventName":"OnUserStateModified","loginName":"oxe19141","state":"FREE"}
`.trim();

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startSimulator({ clock: new ManualClock() });
});

afterEach(() => simulator.close());

it('is told to the called user line by line as a real server told it', async () => {
  const caller = await O2gUser.live(simulator, 'oxe19140', []);
  const called = await O2gUser.live(simulator, 'oxe19141', ['telephony']);
  const order = { deviceId: '19140', callee: '19141', autoAnswer: true };
  const made = await caller.telephony('POST', 'calls', order);
  const ref = made.headers.get('location')?.split('/').at(-1) ?? '';
  expect(ref).toMatch(/^[0-9a-f]{16}$/);
  await called.telephony('POST', `calls/${ref}/answer`, { deviceId: '19141' });
  await caller.telephony('DELETE', `calls/${ref}`);
  await called.event('OnCallRemoved');
  await called.until(() => called.events.length === 9);
  const heard = called.events.map((event) => JSON.stringify(event).replaceAll(ref, 'REF'));
  expect(heard).toEqual(captured.split('\n'));
});

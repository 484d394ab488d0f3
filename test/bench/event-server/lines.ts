/** The call that the bench's events are about. The simulated exchange knows nothing of it. */
export const benchCall = 'be9c4ca110000700';

/** The first name of the other side in that call; the last name is the event's mark, six digits. */
export const markedName = 'Marked';

/** Whose channel it is. */
export interface Owner {
  readonly login: string;
  readonly number: string;
}

const size = 1000;

/** A mark as it is written: in the call's associated data and in the other side's name. */
export const markOf = (sequence: number): string => String(sequence).padStart(6, '0');

/** A call comes in: what the desk must hear before it changes. */
export function createdLine({ login, number }: Owner): string {
  return line({
    eventName: 'OnCallCreated',
    loginName: login,
    callRef: benchCall,
    callData: { ...callData(number, markOf(0)), state: 'RINGING_INCOMING' },
    legs: [leg(number, 'RINGING_INCOMING')],
    participants: [participant(markOf(0))],
    deviceCapabilities: [],
  });
}

/** A change of that call, of 1,000 bytes with its line end, that shows its mark on screen. */
export function modifiedLine({ login, number }: Owner, sequence: number): string {
  const mark = markOf(sequence);
  const event = {
    eventName: 'OnCallModified',
    loginName: login,
    callRef: benchCall,
    callData: callData(number, mark),
    modifiedLegs: [leg(number, 'ACTIVE')],
    addedLegs: [],
    removedLegs: [],
    modifiedParticipants: [participant(mark)],
    addedParticipants: [],
    removedParticipantIds: [],
    deviceCapabilities: [{ deviceId: number, makeCall: true, unParkCall: true }],
  };
  const room = size - line(event).length;
  if (room < 0) throw new Error(`an event is ${-room} bytes too long`);
  return line({ ...event, callData: { ...event.callData, tags: padding(room) } });
}

/** The call is over. */
export function removedLine({ login }: Owner): string {
  return line({
    eventName: 'OnCallRemoved',
    loginName: login,
    callRef: benchCall,
    deviceCapabilities: [],
  });
}

const line = (event: unknown): string => `${JSON.stringify(event)}\r\n`;

function callData(number: string, mark: string) {
  return {
    initialCalled: { id: { phoneNumber: number } },
    callUUID: '00000000-0000-4000-8000-000000000000',
    state: 'ACTIVE',
    tags: [] as unknown[],
    capabilities: {
      addMedias: [],
      transfer: true,
      blindTransfer: true,
      park: true,
      terminate: true,
    },
    associatedData: mark,
  };
}

function leg(deviceId: string, state: string) {
  return {
    deviceId,
    media: 'AUDIO',
    state,
    capabilities: { drop: true, hold: true, sendDtmf: true, switchDevice: true },
  };
}

function participant(mark: string) {
  return {
    participantId: '0388556677',
    identity: {
      id: { phoneNumber: '0388556677' },
      firstName: markedName,
      lastName: mark,
      type: { main: 'EXTERNAL' },
    },
    medias: [],
    mediaCapabilities: [{ type: 'AUDIO' }],
  };
}

/** A tag, which servers send and clients do not use, that makes the line longer by `room` bytes. */
function padding(room: number): unknown[] {
  const empty = { name: 'order', value: '', visibilities: [] };
  const least = JSON.stringify(empty).length;
  return room < least ? [] : [{ ...empty, value: 'x'.repeat(room - least) }];
}

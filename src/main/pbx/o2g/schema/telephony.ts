import { z } from 'zod';
import { capabilities, flag, list, optional, text, whole } from './lenient';

/** The representations of the reference's chapter "Call control". Enums stay text here; `map/` knows them. */

export const identifier = z.object({ loginName: text, phoneNumber: text });

export const partyInfo = z.object({
  id: optional(identifier),
  firstName: text,
  lastName: text,
  displayName: text,
  type: optional(z.object({ main: text, subType: text })),
});
export type WireParty = z.output<typeof partyInfo>;

export const leg = z.object({
  deviceId: z.string(),
  state: text,
  ringingRemote: flag,
  capabilities,
});
export type WireLeg = z.output<typeof leg>;

export const participant = z.object({
  participantId: z.string(),
  identity: optional(partyInfo),
  anonymous: flag,
  undroppable: flag,
  state: text,
});
export type WireParticipant = z.output<typeof participant>;

const acdCallData = z.object({
  callInfo: optional(
    z.object({ queueWaitingTime: whole, globalWaitingTime: whole, agentGroup: text }),
  ),
  queueData: optional(z.object({ waitingTime: whole, saturated: flag })),
  pilotNumber: text,
  rsiNumber: text,
  supervisedTransfer: flag,
  pilotTransferInfo: optional(z.object({ transferPossible: flag, pilotStatus: text })),
});
export type WireAcdCall = z.output<typeof acdCallData>;

export const callData = z.object({
  initialCalled: optional(partyInfo),
  lastRedirecting: optional(partyInfo),
  deviceCall: flag,
  anonymous: flag,
  state: text,
  recordState: text,
  capabilities,
  // The reference says "associateData", newer servers and other operations "associatedData".
  associateData: text,
  associatedData: text,
  accountInfo: text,
  acdCallData: optional(acdCallData),
});
export type WireCallData = z.output<typeof callData>;

export const call = z.object({
  callRef: z.string(),
  callData: optional(callData),
  legs: list(leg),
  participants: list(participant),
});
export type WireCall = z.output<typeof call>;

export const calls = z.object({ calls: list(call) });
export const legs = z.object({ legs: list(leg) });
export const participants = z.object({ participants: list(participant) });

export const deviceCapabilities = z.object({
  deviceId: z.string(),
  makeCall: flag,
  makeBusinessCall: flag,
  makePrivateCall: flag,
  unParkCall: flag,
});
export type WireDeviceCapabilities = z.output<typeof deviceCapabilities>;

export const deviceState = z.object({ deviceId: z.string(), state: text });
export type WireDeviceState = z.output<typeof deviceState>;

export const deviceStates = z.object({ deviceStates: list(deviceState) });

export const telephonicState = z.object({
  calls: list(call),
  deviceCapabilities: list(deviceCapabilities),
  userState: text,
});
export type WireTelephonicState = z.output<typeof telephonicState>;

import type { AcdCall, Leg, Participant } from '@shared/model/call';
import type { CallDataChange, CallReport } from '@shared/model/event';
import type { Draft } from '../../wire/draft';
import type {
  WireAcdCall,
  WireCall,
  WireCallData,
  WireLeg,
  WireParticipant,
} from '../schema/telephony';
import { callCan, legCan } from './can';
import { party } from './party';
import type { Vocabulary } from './words';

/** Call of the chapter "Call control". */
export function call(wire: WireCall, words: Vocabulary): CallReport {
  return {
    callRef: wire.callRef,
    state: 'unknown',
    can: {},
    ...callData(wire.callData ?? {}, wire.legs, words),
    legs: wire.legs.map((leg) => legOf(leg, words)),
    participants: wire.participants.map((participant) => participantOf(participant, words)),
  };
}

/** CallData. When it names no state, the first leg's is the user's view of the call; it may leave out both. */
export function callData(
  wire: Partial<WireCallData>,
  legs: readonly WireLeg[],
  words: Vocabulary,
): CallDataChange {
  const data: Draft<CallDataChange> = {};
  const state = wire.state ?? legs[0]?.state;
  if (state) data.state = words.callState(state);
  if (wire.capabilities) data.can = callCan(wire.capabilities);
  if (wire.initialCalled) data.initialCalled = party(wire.initialCalled, words);
  if (wire.lastRedirecting) data.lastRedirecting = party(wire.lastRedirecting, words);
  if (wire.anonymous) data.anonymous = true;
  if (wire.deviceCall) data.deviceCall = true;
  if (wire.recordState === 'RECORDING') data.recording = 'recording';
  if (wire.recordState === 'PAUSED') data.recording = 'paused';
  const associated = wire.associateData ?? wire.associatedData;
  if (associated) data.associatedData = associated;
  if (wire.accountInfo) data.accountInfo = wire.accountInfo;
  if (wire.acdCallData) data.acd = acdCall(wire.acdCallData);
  return data;
}

/** Leg: one of the user's devices in the call. */
export function legOf(wire: WireLeg, words: Vocabulary): Leg {
  const leg: Draft<Leg> = {
    deviceId: wire.deviceId,
    state: words.callState(wire.state),
    can: legCan(wire.capabilities),
  };
  if (wire.ringingRemote) leg.remoteRinging = true;
  return leg;
}

/** Participant: somebody else in the call. */
export function participantOf(wire: WireParticipant, words: Vocabulary): Participant {
  const participant: Draft<Participant> = {
    id: wire.participantId,
    party: party(wire.identity, words, wire.anonymous),
  };
  if (wire.state) participant.state = words.callState(wire.state);
  if (wire.undroppable) participant.undroppable = true;
  return participant;
}

/** AcdCallData: what the distribution tells of a call. */
function acdCall(wire: WireAcdCall): AcdCall {
  const acd: Draft<AcdCall> = {};
  if (wire.pilotNumber) acd.pilot = wire.pilotNumber;
  if (wire.rsiNumber) acd.rsi = wire.rsiNumber;
  if (wire.callInfo?.agentGroup) acd.agentGroup = wire.callInfo.agentGroup;
  set(acd, 'queueWaitingSeconds', wire.callInfo?.queueWaitingTime);
  set(acd, 'globalWaitingSeconds', wire.callInfo?.globalWaitingTime);
  set(acd, 'estimatedWaitSeconds', wire.queueData?.waitingTime);
  set(acd, 'queueSaturated', wire.queueData?.saturated);
  set(acd, 'supervisedTransfer', wire.supervisedTransfer);
  set(acd, 'transferToPilotPossible', wire.pilotTransferInfo?.transferPossible);
  if (wire.pilotTransferInfo?.pilotStatus) acd.pilotStatus = wire.pilotTransferInfo.pilotStatus;
  return acd;
}

/** Sets a field that may be 0 or false, but not absent. */
function set<T extends object, K extends keyof T>(
  target: T,
  key: K,
  value: T[K] | undefined,
): void {
  if (value !== undefined) target[key] = value;
}

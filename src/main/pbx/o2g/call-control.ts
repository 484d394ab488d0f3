import type { CallControl, MakeCall, RedirectTarget } from '../port/call-control';
import type { Vocabulary } from './map/words';
import { reworded, unquoted, type Meanings } from './reworded';
import { readCall } from './read-call';
import { path, type Rest } from './rest';

/**
 * Call control (chapter "Call control"). The session is a user's, so the server ignores `loginName`
 * everywhere and we leave it out. Parameters that are undefined do not go out.
 */
export function callControl(rest: Rest, words: Vocabulary): CallControl {
  return {
    read: (callRef) => readCall(rest, callRef, words),
    make: (call) => {
      const made = reworded(
        rest.create(path`/telephony/calls`, makeCallRequest(call)),
        refusedOptions(call),
      );
      return call.private ? unquoted(made) : made;
    },
    answer: (callRef, deviceId) =>
      rest.post(path`/telephony/calls/${callRef}/answer`, { deviceId }),
    hangUp: (callRef) => rest.delete(path`/telephony/calls/${callRef}`),
    dropMe: (callRef) => rest.post(path`/telephony/calls/${callRef}/dropme`),
    hold: (callRef, deviceId) => rest.post(path`/telephony/calls/${callRef}/hold`, { deviceId }),
    retrieve: (callRef, deviceId) =>
      rest.post(path`/telephony/calls/${callRef}/retrieve`, { deviceId }),
    alternate: (heldCallRef, deviceId) =>
      rest.post(path`/telephony/calls/${heldCallRef}/alternate`, { deviceId }),
    reconnect: (heldCallRef, deviceId, enquiryCallRef) =>
      rest.post(path`/telephony/calls/${heldCallRef}/reconnect`, { deviceId, enquiryCallRef }),
    transfer: (activeCallRef, heldCallRef) =>
      rest.post(path`/telephony/calls/${activeCallRef}/transfer`, { heldCallRef }),
    blindTransfer: (callRef, number) =>
      rest.post(path`/telephony/calls/${callRef}/blindtransfer`, { transferTo: number }),
    merge: (activeCallRef, heldCallRef) =>
      rest.post(path`/telephony/calls/${activeCallRef}/merge`, { heldCallRef }),
    dropParticipant: (callRef, participantId) =>
      rest.delete(path`/telephony/calls/${callRef}/participants/${participantId}`),
    redirect: (callRef, target) =>
      rest.post(path`/telephony/calls/${callRef}/redirect`, redirectRequest(target)),
    overflowToVoicemail: (callRef) =>
      rest.post(path`/telephony/calls/${callRef}/overflowToVoiceMail`),
    requestCallback: (callRef) => rest.post(path`/telephony/calls/${callRef}/callback`),
    park: (callRef, number) =>
      rest.post(path`/telephony/calls/${callRef}/park`, { parkTo: number }),
    unpark: (deviceId, from) =>
      reworded(rest.post(path`/telephony/devices/${deviceId}/unpark`, { unParkFrom: from }), {
        incompatibleState: 'nothingParked',
      }),
    pickup: (deviceId, number, options) =>
      reworded(
        rest.post(path`/telephony/devices/${deviceId}/pickup`, {
          otherPhoneNumber: number,
          otherCallRef: options?.callRef,
          autoAnswer: options?.autoAnswer,
        }),
        { incompatibleState: 'nobodyRings' },
      ),
    sendDtmf: (callRef, deviceId, digits) =>
      rest.post(path`/telephony/calls/${callRef}/sendDtmf`, { deviceId, number: digits }),
    record: (callRef, action) =>
      rest.post(path`/telephony/calls/${callRef}/recording?action=${action}`),
    attachData: (callRef, deviceId, data) =>
      rest.post(path`/telephony/calls/${callRef}/attachdata`, { deviceId, associatedData: data }),
    sendAccountInfo: (callRef, deviceId, info) =>
      reworded(
        rest.post(path`/telephony/calls/${callRef}/sendaccountinfo`, {
          deviceId,
          accountInfo: info,
        }),
        {
          badParameter: 'codeRefused',
          incompatibleState: 'codeTooLate',
          noSuchCall: 'codeTooLate',
        },
      ),
    switchDevice: (callRef, from, to) =>
      rest.post(path`/telephony/calls/${callRef}/deviceLegs/${from}`, { otherDeviceId: to }),
  };
}

/** What a refused parameter was, of the one that the user typed beside the number. */
function refusedOptions(call: MakeCall): Meanings {
  if (call.private) return { badParameter: 'privateCallRefused' };
  if (call.businessCode !== undefined) return { badParameter: 'businessCallRefused' };
  if (call.callingNumber !== undefined) return { badParameter: 'callingNumberRefused' };
  return {};
}

/** MakeCallRequest. */
function makeCallRequest(call: MakeCall): object {
  return {
    deviceId: call.deviceId,
    callee: call.callee,
    autoAnswer: call.autoAnswer,
    associatedData: call.associatedData,
    callingNumber: call.callingNumber,
    pin: call.private?.pin,
    secretCode: call.private?.secretCode,
    businessCode: call.businessCode,
    acdCall: call.toSupervisor ? { callToSupervisor: true } : undefined,
  };
}

/** RedirectRequest: a number, or one of two words in its place. */
function redirectRequest(target: RedirectTarget): object {
  switch (target.to) {
    case 'number':
      return { redirectTo: target.number };
    case 'voicemail':
      return { redirectTo: 'VOICEMAIL' };
    case 'dva':
      return { redirectTo: 'DVA' };
  }
}

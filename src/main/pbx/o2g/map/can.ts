import type { CallCan, LegCan } from '@shared/model/call';
import type { DeviceCan } from '@shared/model/device';
import type { Capabilities } from '../schema/lenient';

/** The wire's names of abilities, each with ours (CallCapabilities, LegCapabilities, DeviceCapabilities). */
type Names<Ability extends string> = readonly (readonly [wire: string, ability: Ability])[];

const callNames: Names<keyof CallCan> = [
  ['addDevice', 'addDevice'],
  ['addParticipant', 'addParticipant'],
  ['intruded', 'intruded'],
  ['transfer', 'transfer'],
  ['blindTransfer', 'blindTransfer'],
  ['merge', 'merge'],
  ['redirect', 'redirect'],
  ['pickedUp', 'pickedUp'],
  ['redirectToVoiceMail', 'redirectToVoicemail'],
  ['redirectToDVA', 'redirectToDva'],
  ['overflowToVoiceMail', 'overflowToVoicemail'],
  ['dropMe', 'dropMe'],
  ['terminate', 'terminate'],
  ['reject', 'reject'],
  ['callBack', 'callback'],
  ['park', 'park'],
  ['startRecord', 'startRecord'],
  ['stopRecord', 'stopRecord'],
  ['pauseRecord', 'pauseRecord'],
  ['resumeRecord', 'resumeRecord'],
  ['dropParticipant', 'dropParticipant'],
  ['muteParticipant', 'muteParticipant'],
  ['holdParticipant', 'holdParticipant'],
];

const legNames: Names<keyof LegCan> = [
  ['answer', 'answer'],
  ['drop', 'drop'],
  ['hold', 'hold'],
  ['retrieve', 'retrieve'],
  ['reconnect', 'reconnect'],
  ['mute', 'mute'],
  ['unMute', 'unmute'],
  ['sendDtmf', 'sendDtmf'],
  ['switchDevice', 'switchDevice'],
];

const deviceNames: Names<keyof DeviceCan> = [
  ['makeCall', 'makeCall'],
  ['makeBusinessCall', 'makeBusinessCall'],
  ['makePrivateCall', 'makePrivateCall'],
  ['unParkCall', 'unpark'],
];

export const callCan = (wire: Capabilities): CallCan => abilities(callNames, wire, {});
export const legCan = (wire: Capabilities): LegCan => abilities(legNames, wire, {});
export const deviceCan = (wire: Capabilities): DeviceCan => abilities(deviceNames, wire, {});

/** Sets only what the PBX says is `true`; it leaves the rest out. */
function abilities<Ability extends string>(
  names: Names<Ability>,
  wire: Capabilities,
  can: { [A in Ability]?: true },
): Partial<Record<Ability, true>> {
  if (wire) for (const [name, ability] of names) if (wire[name] === true) can[ability] = true;
  return can;
}

import type { CallCan, LegCan } from '@shared/model/call';
import type { DeviceCan } from '@shared/model/device';
import type { Capabilities } from '../schema/lenient';

/** The wire's names of abilities, each with ours (CallCapabilities, LegCapabilities, DeviceCapabilities). */
type Names<Ability extends string> = ReadonlyMap<string, Ability>;

const callNames: Names<keyof CallCan> = new Map([
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
]);

const legNames: Names<keyof LegCan> = new Map([
  ['answer', 'answer'],
  ['drop', 'drop'],
  ['hold', 'hold'],
  ['retrieve', 'retrieve'],
  ['reconnect', 'reconnect'],
  ['mute', 'mute'],
  ['unMute', 'unmute'],
  ['sendDtmf', 'sendDtmf'],
  ['switchDevice', 'switchDevice'],
]);

const deviceNames: Names<keyof DeviceCan> = new Map([
  ['makeCall', 'makeCall'],
  ['makeBusinessCall', 'makeBusinessCall'],
  ['makePrivateCall', 'makePrivateCall'],
  ['unParkCall', 'unpark'],
]);

export const callCan = (wire: Capabilities): CallCan => abilities(callNames, wire, {});
export const legCan = (wire: Capabilities): LegCan => abilities(legNames, wire, {});
export const deviceCan = (wire: Capabilities): DeviceCan => abilities(deviceNames, wire, {});

/** Sets only what the PBX says is `true`; it leaves the rest out. */
function abilities<Ability extends string>(
  names: Names<Ability>,
  wire: Capabilities,
  can: { [A in Ability]?: true },
): Partial<Record<Ability, true>> {
  for (const name in wire) {
    const ability = wire[name] === true ? names.get(name) : undefined;
    if (ability) can[ability] = true;
  }
  return can;
}

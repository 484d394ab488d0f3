import type { Keyboard } from '@shared/model/phone';
import type {
  GroupControl,
  PhoneControl,
  PinChange,
  SetControl,
  SharingControl,
} from '../port/phone';
import { pinControlWords } from './map/phone-set';
import { readPhone, readProgramming, type PhoneOf } from './read-phone';
import { path, type Rest, type Target } from './rest';
import { reworded, unquoted } from './reworded';

/** The phone beside its calls (chapters "Phone Set Programming" and "Call control"). */
export function phoneControl(rest: Rest, whose: PhoneOf): PhoneControl {
  return {
    read: () => readPhone(rest, whose),
    ...(whose.programmable ? { sets: setControl(rest, whose.login) } : {}),
    groups: groupControl(rest),
    sharing: sharingControl(rest),
  };
}

function setControl(rest: Rest, login: string): SetControl {
  const onSet = (target: Target, body?: unknown): Promise<void> =>
    reworded(rest.put(target, body), { '404': 'noSuchDevice' });
  const key = (id: string, keyboard: Keyboard, position: number): Target =>
    keyboard === 'programmable'
      ? path`/users/${login}/devices/${id}/programmeableKeys/${String(position)}`
      : path`/users/${login}/devices/${id}/softKeys/${String(position)}`;
  return {
    readProgramming: (id) => readProgramming(rest, login, id),
    setLock: (id, on) =>
      reworded(onSet(path`/users/${login}/devices/${id}/lock?activate=${String(on)}`), {
        badParameter: 'switchRefused',
      }),
    setCampOn: (id, on) =>
      reworded(onSet(path`/users/${login}/devices/${id}/campon?activate=${String(on)}`), {
        badParameter: 'switchRefused',
      }),
    setRemoteExtension: (id, on) =>
      reworded(rest.put(path`/users/${login}/devices/${id}/REActive?activate=${String(on)}`), {
        '404': 'notARemoteExtension',
        badParameter: 'notARemoteExtension',
      }),
    setAssociate: (id, number) =>
      reworded(onSet(path`/users/${login}/devices/${id}/associate`, { number: number ?? '' }), {
        badParameter: 'associateRefused',
        routeNumberFormat: 'associateRefused',
      }),
    setPin: (id, pin) =>
      unquoted(
        reworded(onSet(path`/users/${login}/devices/${id}/pin`, pinRequest(pin)), {
          badParameter: 'pinRefused',
          routeNumberFormat: 'pinRefused',
        }),
      ),
    setKey: (id, keyboard, { position, number, label }) =>
      reworded(rest.put(key(id, keyboard, position), { position, number, mnemonic: label }), {
        '404': 'noSuchKey',
        notAllowed: 'keyLocked',
        badParameter: 'keyRefused',
      }),
    eraseKey: (id, keyboard, position) =>
      reworded(rest.delete(key(id, keyboard, position)), {
        '404': 'noSuchKey',
        notAllowed: 'keyLocked',
      }),
  };
}

/** Pin. What is undefined does not go out. */
function pinRequest({ digits, withSecretCode, control, group }: PinChange): object {
  return {
    Pin_Number: digits,
    With_Secret_Code: withSecretCode,
    Pin_Type_Of_Control: control && pinControlWords[control],
    Pin_Group: group,
  };
}

function groupControl(rest: Rest): GroupControl {
  return {
    setLoggedOn: (on) =>
      on
        ? rest.post(path`/telephony/huntingGroupLogOn`)
        : rest.delete(path`/telephony/huntingGroupLogOn`),
    join: (group) =>
      reworded(rest.post(path`/telephony/huntingGroupMember/${group}`), { '404': 'noSuchGroup' }),
    leave: (group) =>
      reworded(rest.delete(path`/telephony/huntingGroupMember/${group}`), { '404': 'noSuchGroup' }),
  };
}

function sharingControl(rest: Rest): SharingControl {
  return {
    logOn: (set) =>
      reworded(rest.post(path`/telephony/deskSharing`, { dssDeviceNumber: set }), {
        noSuchDevice: 'notASharedSet',
        badParameter: 'notASharedSet',
        incompatibleState: 'sharedSetTaken',
        notAllowed: 'notSharing',
      }),
    logOff: () =>
      reworded(rest.delete(path`/telephony/deskSharing`), {
        incompatibleState: 'notOnASharedSet',
        notAllowed: 'notSharing',
      }),
  };
}

import { FailureError } from '@shared/model/failure';
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
import { reworded } from './reworded';

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
    setLock: (id, on) => onSet(path`/users/${login}/devices/${id}/lock?activate=${String(on)}`),
    setCampOn: (id, on) => onSet(path`/users/${login}/devices/${id}/campon?activate=${String(on)}`),
    setRemoteExtension: (id, on) =>
      onSet(path`/users/${login}/devices/${id}/REActive?activate=${String(on)}`),
    setAssociate: (id, number) =>
      reworded(onSet(path`/users/${login}/devices/${id}/associate`, { number: number ?? '' }), {
        badParameter: 'invalidNumber',
      }),
    setPin: (id, pin) =>
      withoutMessage(onSet(path`/users/${login}/devices/${id}/pin`, pinRequest(pin))),
    setKey: (id, keyboard, { position, number, label }) =>
      reworded(rest.put(key(id, keyboard, position), { position, number, mnemonic: label }), {
        '404': 'noSuchKey',
        notAllowed: 'keyLocked',
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

/** A server may quote what it was sent. */
async function withoutMessage(run: Promise<void>): Promise<void> {
  try {
    await run;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    const { message: quoted, ...details } = thrown.details ?? {};
    // No cause either: it would carry the same words.
    throw quoted === undefined ? thrown : new FailureError({ ...thrown.toFailure(), details });
  }
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

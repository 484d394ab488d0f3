import type { DeskState } from '@shared/model/desk-state';
import type { ProfileEvent, UserData } from '@shared/model/profile';
import { reducePhone } from './phone/reduce-phone';

/** The desk after the user's own account changed at the PBX. */
export function reduceProfile(desk: DeskState, event: ProfileEvent): DeskState {
  switch (event.type) {
    case 'userChanged':
      return changeUser(desk, event.user);
    case 'preferencesChanged': {
      const { profile } = desk;
      if (!profile || profile.language === event.language) return desk;
      const { language: old, ...rest } = profile;
      return {
        ...desk,
        profile: event.language === undefined ? rest : { ...rest, language: event.language },
      };
    }
  }
}

/** Names and numbers anew, and the sets that came or went; an account without sets says nothing of them. */
function changeUser(desk: DeskState, user: UserData): DeskState {
  const { identity } = desk;
  if (!identity) return desk;
  const { devices, ...told } = user;
  const { number, firstName, lastName, voicemailNumber, nodeId, ...kept } = identity;
  const before = { number, firstName, lastName, voicemailNumber, nodeId };
  const isSame =
    before.number === told.number &&
    before.firstName === told.firstName &&
    before.lastName === told.lastName &&
    before.voicemailNumber === told.voicemailNumber &&
    before.nodeId === told.nodeId;
  const next = isSame ? desk : { ...desk, identity: { ...kept, ...told } };
  return devices.length === 0 ? next : reducePhone(next, { type: 'devicesListed', devices });
}

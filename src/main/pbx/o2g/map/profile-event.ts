import type { ProfileEvent, UserData } from '@shared/model/profile';
import { preferencesChanged, userInfoChanged, type WireUser } from '../schema/user';
import { device } from './device';
import type { EventContext } from './event-context';
import { present } from './present';
import type { Vocabulary } from './words';

type Decode = (raw: unknown, context: EventContext) => ProfileEvent | undefined;

/** User of the chapter "User information", as the model has it. */
export function userData(wire: WireUser, words: Vocabulary): UserData {
  return {
    devices: wire.devices.map((each) => device(each, words)),
    ...present({
      number: wire.companyPhone,
      firstName: wire.firstName,
      lastName: wire.lastName,
      voicemailNumber: wire.voicemail?.number,
      nodeId: wire.nodeId,
    }),
  };
}

/** The notifications about the user's own account; those about other people say nothing here. */
export const profileDecoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  [
    'OnUserInfoChanged',
    (raw, { words, user: own }) => {
      const { user } = userInfoChanged.parse(raw);
      if (user.loginName && user.loginName !== own.login) return undefined;
      return { type: 'userChanged', user: userData(user, words) };
    },
  ],
  [
    'OnPreferencesChanged',
    (raw, { user: own }) => {
      const { loginName, preferences } = preferencesChanged.parse(raw);
      if (loginName && loginName !== own.login) return undefined;
      const { guiLanguage } = preferences;
      return { type: 'preferencesChanged', ...(guiLanguage ? { language: guiLanguage } : {}) };
    },
  ],
]);

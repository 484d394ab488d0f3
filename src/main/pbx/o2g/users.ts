import { asFailure } from '@shared/model/failure';
import type { UserFilter } from '@shared/model/site-user';
import type { Users } from '../port/users';
import { userData } from './map/profile-event';
import type { Vocabulary } from './map/words';
import { profile, readPreferences } from './profile';
import { path, type Rest, type Target } from './rest';
import { reworded } from './reworded';
import { logins } from './schema/session';
import { user, type WireUser } from './schema/user';
import { told } from './told';

/** The server's users (chapter "User information", administrator's session). */
export function users(rest: Rest, words: Vocabulary): Users {
  return {
    async logins(filter) {
      const { loginNames } = await rest.get(loginsTarget(filter), logins);
      return [...new Set(loginNames)];
    },
    async read(loginOrNumber) {
      const wire = await readUser(rest, loginOrNumber);
      const login = wire.loginName ?? loginOrNumber;
      const preferences = await told(readPreferences(rest, login));
      return { login, ...userData(wire, words), ...(preferences ? { preferences } : {}) };
    },
    setLanguage: (login, language) => profile(rest, login, false).setLanguage(language),
  };
}

/** Whoever has the login, or else the number: a login may have digits only. */
async function readUser(rest: Rest, loginOrNumber: string): Promise<WireUser> {
  const read = (target: Target): Promise<WireUser> =>
    reworded(rest.get(target, user), { '404': 'noSuchUser', badParameter: 'noSuchUser' });
  try {
    return await read(path`/users/${loginOrNumber}`);
  } catch (thrown) {
    const isNumber = /^\d+$/.test(loginOrNumber);
    if (!isNumber || asFailure(thrown).kind !== 'noSuchUser') throw thrown;
    return await read(path`/users?companyPhone=${loginOrNumber}`);
  }
}

/** "This parameter has no value": `onlyACD`. */
function loginsTarget({ nodeId, operators }: UserFilter): Target {
  const parameters = [
    ...(nodeId === undefined ? [] : [`nodeIds=${encodeURIComponent(nodeId)}`]),
    ...(operators ? ['onlyACD'] : []),
  ];
  const { path: all, template } = path`/logins`;
  return { path: parameters.length > 0 ? `${all}?${parameters.join('&')}` : all, template };
}

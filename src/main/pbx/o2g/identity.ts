import type { Identity } from '@shared/model/account';
import { FailureError } from '@shared/model/failure';
import type { Draft } from '../wire/draft';
import { device } from './map/device';
import type { Vocabulary } from './map/words';
import { path, type Rest } from './rest';
import { logins } from './schema/session';
import { user, type WireUser } from './schema/user';

/** Who is signed in (chapter "User information"), with their devices. */
export async function readIdentity(
  rest: Rest,
  login: string,
  server: string,
  words: Vocabulary,
): Promise<Identity> {
  const wire = await readUser(rest, login);
  const identity: Draft<Identity> = {
    system: 'o2g',
    login: wire.loginName ?? login,
    server,
    devices: wire.devices.map((each) => device(each, words)),
  };
  if (wire.companyPhone) identity.number = wire.companyPhone;
  if (wire.firstName) identity.firstName = wire.firstName;
  if (wire.lastName) identity.lastName = wire.lastName;
  if (wire.nodeId) identity.nodeId = wire.nodeId;
  if (wire.voicemail?.number) identity.voicemailNumber = wire.voicemail.number;
  return identity;
}

/**
 * People sign in with names that `/users` need not know. `/logins` then tells the user's own; a session
 * that is an administrator's has none.
 */
async function readUser(rest: Rest, login: string): Promise<WireUser> {
  try {
    return await rest.get(path`/users/${login}`, user);
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || thrown.details?.status === undefined) throw thrown;
    if (!['400', '403', '404'].includes(thrown.details.status)) throw thrown;
    const [own] = (await rest.get(path`/logins`, logins)).loginNames;
    if (own === undefined || own === login) throw thrown;
    return rest.get(path`/users/${own}`, user);
  }
}

import type { Party } from '@shared/model/party';
import type { Draft } from '../../wire/draft';
import type { WireParty } from '../schema/telephony';
import type { Vocabulary } from './words';

/** PartyInfo, and the word beside it that says whether the identity is withheld. */
export function party(wire: WireParty | undefined, words: Vocabulary, anonymous?: boolean): Party {
  const result: Draft<Party> = { kind: words.partyKind(wire?.type?.main) };
  if (wire?.id?.phoneNumber) result.number = wire.id.phoneNumber;
  if (wire?.id?.loginName) result.login = wire.id.loginName;
  if (wire?.firstName) result.firstName = wire.firstName;
  if (wire?.lastName) result.lastName = wire.lastName;
  if (wire?.displayName) result.displayName = wire.displayName;
  if (wire?.type?.subType) result.subKind = wire.type.subType;
  if (anonymous) result.anonymous = true;
  return result;
}

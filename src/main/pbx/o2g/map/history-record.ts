import type { Identity } from '@shared/model/account';
import type { HistoryRecord } from '@shared/model/history';
import type { Draft } from '../../wire/draft';
import type { WireComParticipant, WireComRecord } from '../schema/comlog';
import type { WireParty } from '../schema/telephony';
import { party } from './party';
import type { Vocabulary } from './words';

type User = Pick<Identity, 'login' | 'number'>;

/**
 * ComHistoryRecord as the user sees it (chapter "Communication log", "Participant"). The owner of the
 * record is the participant with a role; after a re-routing it is whoever was called last, who stands
 * in the user's place. Undefined when the record has no date to sort by.
 */
export function historyRecord(
  wire: WireComRecord,
  user: User,
  words: Vocabulary,
): HistoryRecord | undefined {
  const beganAt = instant(wire.beginDate);
  if (beganAt === undefined) return undefined;
  const owner =
    wire.participants.find(({ identity }) => isUser(identity, user)) ??
    wire.participants.find(({ role }) => role);
  const other = wire.participants.find((each) => each !== owner);
  const direction = directionOf(owner, other);
  const answered = owner?.answered ?? Boolean(wire.convDate);
  const record: Draft<HistoryRecord> = {
    recordId: String(wire.recordId),
    direction,
    answered,
    party: party(other?.identity, words, other?.anonymous),
    beganAt,
  };
  if (wire.comRef) record.comRef = wire.comRef;
  if (direction === 'incoming' && !answered) record.acknowledged = wire.acknowledged === true;
  const asked = owner?.initialCalled ?? other?.initialCalled;
  if (asked && !isUser(asked, user)) record.initialCalled = party(asked, words);
  const endedAt = instant(wire.endDate);
  if (endedAt !== undefined) record.endedAt = endedAt;
  const reason = owner?.reason ?? other?.reason;
  if (reason) record.reason = reason;
  return record;
}

/** The owner's role says it; of the other side's, the opposite. */
function directionOf(
  owner: WireComParticipant | undefined,
  other: WireComParticipant | undefined,
): HistoryRecord['direction'] {
  if (owner?.role === 'CALLER') return 'outgoing';
  if (owner?.role === 'CALLEE') return 'incoming';
  return other?.role === 'CALLEE' ? 'outgoing' : 'incoming';
}

function isUser(wire: WireParty | null | undefined, user: User): boolean {
  const { loginName, phoneNumber } = wire?.id ?? {};
  return Boolean(loginName ? loginName === user.login : phoneNumber && phoneNumber === user.number);
}

/** Milliseconds since the epoch. */
function instant(date: string | null | undefined): number | undefined {
  const at = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

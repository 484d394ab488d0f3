import type { Identity } from '@shared/model/account';
import { withChange, type HistoryChange, type HistoryRecord } from '@shared/model/history';
import { isVoicemail } from '@shared/model/party';
import type { Draft } from '../../wire/draft';
import type { WireComParticipant, WireComRecord } from '../schema/comlog';
import type { WireParty } from '../schema/telephony';
import { party } from './party';
import type { Vocabulary } from './words';

type User = Pick<Identity, 'login' | 'number'>;

/**
 * ComHistoryRecord as the user sees it (chapter "Communication log", "Participant"). Undefined when the
 * record has no date to sort by.
 */
export function historyRecord(
  wire: WireComRecord,
  user: User,
  words: Vocabulary,
): HistoryRecord | undefined {
  const change = historyChange(wire, user, words);
  const { recordId, beganAt } = change;
  if (beganAt === undefined) return undefined;
  const unknown = { kind: 'unknown' } as const;
  const direction = 'incoming';
  return withChange({ recordId, direction, answered: false, party: unknown, beganAt }, change);
}

/** What a record says, all or part of it (OnComRecordModified). */
export function historyChange(wire: WireComRecord, user: User, words: Vocabulary): HistoryChange {
  const change: Draft<HistoryChange> = {
    recordId: String(wire.recordId),
    ...sides(wire.participants, user, words),
  };
  if (wire.comRef) change.comRef = wire.comRef;
  if (typeof wire.acknowledged === 'boolean') change.acknowledged = wire.acknowledged;
  const [beganAt, answeredAt, endedAt] = [wire.beginDate, wire.convDate, wire.endDate].map(instant);
  if (beganAt !== undefined) change.beganAt = beganAt;
  if (endedAt !== undefined) change.endedAt = endedAt;
  if (answeredAt !== undefined) {
    change.answeredAt = answeredAt;
    change.answered ??= true;
  }
  return change;
}

/**
 * Who took part. The owner of the record is the participant with a role; after a re-routing it is
 * whoever was called last, who stands in the user's place. Voicemail stands in for whoever was called:
 * nobody was reached, whatever the server says of `answered`, and it is not who is called back. Nobody
 * stands beside the user where the call was given up before anybody was called.
 */
function sides(
  participants: readonly WireComParticipant[],
  user: User,
  words: Vocabulary,
): Partial<HistoryRecord> {
  if (participants.length === 0) return {};
  const self = participants.find(({ identity }) => isUser(identity, user));
  const owner = self ?? participants.find(({ role }) => role);
  const other = participants.find((each) => each !== owner);
  const partner = party(other?.identity, words, other?.anonymous);
  const sides: Draft<Partial<HistoryRecord>> = {
    direction: directionOf(owner, other),
    party: partner,
  };
  if (typeof owner?.answered === 'boolean') sides.answered = owner.answered;
  if (owner && !self && owner.role === 'CALLEE') sides.takenBy = party(owner.identity, words);
  const asked = owner?.initialCalled ?? other?.initialCalled;
  if (asked && !isUser(asked, user)) sides.initialCalled = party(asked, words);
  const tookVoicemail = isVoicemail(partner);
  if (sides.direction === 'outgoing' && sides.initialCalled && (tookVoicemail || !other)) {
    if (tookVoicemail) sides.takenBy = partner;
    sides.party = sides.initialCalled;
    delete sides.initialCalled;
  }
  if (isVoicemail(sides.takenBy)) sides.answered = false;
  const reason = owner?.reason ?? other?.reason;
  if (reason) sides.reason = reason;
  return sides;
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

function isUser(wire: WireParty | undefined, user: User): boolean {
  const { loginName, phoneNumber } = wire?.id ?? {};
  return Boolean(loginName ? loginName === user.login : phoneNumber && phoneNumber === user.number);
}

/** Milliseconds since the epoch. */
function instant(date: string | undefined): number | undefined {
  const at = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

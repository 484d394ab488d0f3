import { isNoticed, type Party, partyOf } from '../../exchange/call.js';
import type { CallChange, Cause } from '../../exchange/change.js';

/** Why a call changed, for one of its users: who does not notice a supervisor is not told of one. */
export function causeFor(change: CallChange, number: string): Cause | undefined {
  const gone = change.before?.parties.find(
    (party) => party.intrusion && change.after && !partyOf(change.after, party.number),
  );
  if (gone) return isNoticed(gone, number) && gone.number !== number ? change.cause : undefined;
  const intruder = changedIntruder(change);
  if (!intruder || isNoticed(intruder, number)) return change.cause;
  const was = partyOf(change.before, intruder.number);
  return was && isNoticed(was, number) ? 'participant-left' : undefined;
}

/** Whether this user notices that a supervisor came, or takes part in another way. */
export function noticesIntrusion(change: CallChange, number: string): boolean {
  const intruder = changedIntruder(change);
  return intruder !== undefined && isNoticed(intruder, number);
}

/** The supervisor who came into the call, or takes part in another way than before. */
function changedIntruder({ before, after }: CallChange): Party | undefined {
  return after?.parties.find(
    ({ number, intrusion }) =>
      intrusion && partyOf(before, number)?.intrusion?.mode !== intrusion.mode,
  );
}

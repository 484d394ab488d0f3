import type { Call } from '@shared/model/call';
import { partyName, type Party } from '@shared/model/party';

/** Whom a card is about; the words for `kind` are the catalogue's. */
export type CallTitle =
  | {
      readonly kind: 'party';
      readonly name?: string;
      readonly number?: string;
      readonly company?: string;
    }
  | { readonly kind: 'conference'; readonly names: readonly string[]; readonly others: number }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'unknown' };

/** Whom a call is with: one party, a conference, somebody who withholds the identity, or nobody known yet. */
export function callTitle(call: Call): CallTitle {
  const [first, ...rest] = call.participants;
  if (first && rest.length > 0) {
    const names = call.participants.map(({ party }) => partyName(party) ?? party.number ?? '?');
    return { kind: 'conference', names, others: names.length };
  }
  if (call.anonymous || first?.party.anonymous) return { kind: 'withheld' };
  return first ? partyTitle(first.party) : { kind: 'unknown' };
}

/** The title of a single party. */
export function partyTitle(party: Party): CallTitle {
  if (party.anonymous) return { kind: 'withheld' };
  const name = partyName(party);
  if (name === undefined && party.number === undefined) return { kind: 'unknown' };
  return {
    kind: 'party',
    ...(name === undefined ? {} : { name }),
    ...(party.number === undefined ? {} : { number: party.number }),
    ...(party.company === undefined ? {} : { company: party.company }),
  };
}

/** By which way a call came: what the caller asked for, when that was not the user's own line. */
export interface CallOrigin {
  readonly pilot?: string;
  readonly group?: string;
  /** In the queue that gave the call, and in the whole distribution where that was longer. */
  readonly waitedSeconds?: number;
  readonly waitedInAllSeconds?: number;
  readonly initialCalled?: Party;
  readonly redirectedBy?: Party;
}

/** Queue or pilot with the waiting time, first called line, who sent it on; each only where it says something. */
export function callOrigin(call: Call, ownNumbers: ReadonlySet<string>): CallOrigin {
  const foreign = (party?: Party): Party | undefined =>
    party && !(party.number && ownNumbers.has(party.number)) && partyTitle(party).kind === 'party'
      ? party
      : undefined;
  const initial = call.direction === 'incoming' ? foreign(call.initialCalled) : undefined;
  const sender = foreign(call.lastRedirecting);
  const { acd } = call;
  const waited = acd?.queueWaitingSeconds ?? acd?.globalWaitingSeconds;
  const inAll = acd?.globalWaitingSeconds;
  return {
    ...((acd?.pilot ?? acd?.rsi) && { pilot: acd?.pilot ?? acd?.rsi }),
    ...(acd?.agentGroup && { group: acd.agentGroup }),
    ...(waited !== undefined && { waitedSeconds: waited }),
    ...(inAll !== undefined && inAll > (waited ?? 0) && { waitedInAllSeconds: inAll }),
    ...(initial && initial.number !== acd?.pilot && { initialCalled: initial }),
    ...(sender && sender.number !== initial?.number && { redirectedBy: sender }),
  };
}

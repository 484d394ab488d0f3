/**
 * Where one party stands in a call: `dialing` before the number is reached, `calling` while the
 * other side rings, `busy-tone` when it is engaged, `ringing` when this party is being called,
 * `held` when this party has put the call on hold, `unreached` when it was engaged: the caller knows
 * whom he wanted, but that party knows nothing of the call.
 */
export type PartyState =
  | 'dialing'
  | 'calling'
  | 'busy-tone'
  | 'ringing'
  | 'active'
  | 'held'
  | 'unreached';

/** Machines that can be a party. */
export type Service = 'voicemail' | 'attendant' | 'pilot';

/** Who a party is. */
export type Identity =
  | { readonly kind: 'subscriber'; readonly firstName: string; readonly lastName: string }
  | { readonly kind: 'outside'; readonly name?: string; readonly anonymous: boolean }
  | { readonly kind: 'service'; readonly service: Service; readonly name: string };

/** How a supervisor is in an agent's call: heard by all, by the agent only, or by nobody. */
export type IntrusionMode = 'normal' | 'restricted' | 'discrete';

/** One party of a call; its number identifies it within the call. */
export interface Party {
  readonly number: string;
  readonly identity: Identity;
  readonly state: PartyState;
  readonly role: 'caller' | 'callee';
  /** The subscriber's sets that carry the call: all that ring, or the one in use. */
  readonly devices: readonly string[];
  /** A supervisor who has come into the call of this agent. */
  readonly intrusion?: { readonly agent: string; readonly mode: IntrusionMode };
}

/** How a contact-centre call came: through which pilot, and how long it waited. */
export interface Distribution {
  readonly pilot: string;
  readonly group: string;
  readonly queueSeconds: number;
  readonly totalSeconds: number;
  /** When it came into this queue, where it overflowed from another. */
  readonly since?: number;
  /** The queue when it gave the call: how long (s) the next caller would wait, and whether it was full. */
  readonly queue: { readonly wait: number; readonly saturated: boolean };
}

/** Digits or codes that a party sent into the call. */
export interface Signal {
  readonly by: string;
  readonly digits: string;
}

/** A call, as the whole exchange sees it. Never changed in place. */
export interface Call {
  readonly ref: string;
  readonly initialCalled: string;
  readonly parties: readonly Party[];
  readonly startedAt: number;
  readonly charge: 'normal' | 'private' | 'business';
  readonly signals: readonly Signal[];
  readonly tags: readonly { readonly name: string; readonly value: string }[];
  readonly lastRedirecting?: string;
  readonly presentedNumber?: string;
  readonly associatedData?: string;
  readonly accountInfo?: string;
  readonly recording?: 'recording' | 'paused' | undefined;
  readonly parkedAt?: string | undefined;
  readonly distribution?: Distribution;
  /** When a set is called first, the number to reach once its user lifts the handset. */
  readonly awaiting?: string;
}

export function partyOf(call: Call | undefined, number: string): Party | undefined {
  return call?.parties.find((party) => party.number === number);
}

/** Whether this party takes part: an unreached one does not. */
export function isIn(call: Call, number: string): boolean {
  const state = partyOf(call, number)?.state;
  return state !== undefined && state !== 'unreached';
}

/** The other parties that this one knows of. */
export function othersIn(call: Call, number: string): readonly Party[] {
  return call.parties.filter((party) => party.number !== number && isNoticed(party, number));
}

/** Whether `number` knows that this party is there: a supervisor may listen unnoticed. */
export function isNoticed({ number: own, intrusion }: Party, number: string): boolean {
  if (!intrusion || own === number || intrusion.mode === 'normal') return true;
  return intrusion.mode === 'restricted' && intrusion.agent === number;
}

/** The parties whose call it is: without a supervisor who came into it. */
export function talkers(call: Call): readonly Party[] {
  return call.parties.filter((party) => !party.intrusion);
}

/** The call with one party changed. */
export function withParty(call: Call, number: string, change: Partial<Party>): Call {
  return {
    ...call,
    parties: call.parties.map((party) =>
      party.number === number ? { ...party, ...change } : party,
    ),
  };
}

export function withoutParty(call: Call, number: string): Call {
  return { ...call, parties: call.parties.filter((party) => party.number !== number) };
}

/** The call once someone took it: whoever was calling is now talking. */
export function connected(call: Call): Call {
  return {
    ...call,
    parties: call.parties.map((party) =>
      party.state === 'calling' || party.state === 'busy-tone'
        ? { ...party, state: 'active' }
        : party,
    ),
  };
}

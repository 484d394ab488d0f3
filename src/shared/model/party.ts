/** What kind of thing is at the other end (O2G reference, "MainType"). */
export type PartyKind = 'user' | 'device' | 'service' | 'external' | 'unknown';

/** Who takes part in a call. Every field may be missing: PBXs tell little about outsiders. */
export interface Party {
  readonly number?: string;
  readonly login?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly displayName?: string;
  readonly company?: string;
  /** The name that the user's own contacts have for the number. It comes before what the PBX calls them. */
  readonly knownAs?: string;
  readonly kind: PartyKind;
  /** A finer kind in the PBX's own words: "voicemail", "public", "sip"… */
  readonly subKind?: string;
  /** The identity is withheld. */
  readonly anonymous?: boolean;
}

/** Whether it is a mailbox, that takes calls when nobody does (O2G reference, "ParticipantType"). */
export function isVoicemail(party: Party | undefined): boolean {
  return party?.subKind === 'voicemail';
}

/** The name to show for a party, or undefined when only a number (or nothing) is known. */
export function partyName(party: Party): string | undefined {
  const full = [party.firstName, party.lastName].filter(Boolean).join(' ');
  return party.knownAs ?? (full || party.displayName || undefined);
}

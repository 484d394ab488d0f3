import type { Call, Identity, Party } from '../exchange/call.js';
import { loginOf } from './accounts.js';

/** A party on the wire (reference: Call control, PartyInfo). */
export interface PartyInfo {
  readonly id: { readonly loginName?: string; readonly phoneNumber?: string };
  readonly firstName?: string;
  readonly lastName?: string;
  readonly displayName?: string;
  readonly type?: { readonly main: string; readonly subType?: string };
}

/** Another party of the call (reference: Participant). The media lists are leftovers. */
export interface ParticipantView {
  readonly participantId: string;
  readonly identity: PartyInfo;
  readonly anonymous?: true;
  readonly undroppable?: true;
  readonly state?: string;
  readonly medias: readonly never[];
  readonly mediaCapabilities: readonly { readonly type: 'AUDIO' }[];
}

export function participantView(call: Call, party: Party): ParticipantView {
  const isService = party.identity.kind === 'service';
  return {
    participantId: participantId(party),
    identity: partyInfo(party),
    ...(isAnonymous(party.identity) && { anonymous: true as const }),
    ...((isService || party.intrusion) && { undroppable: true as const }),
    ...(call.parties.length > 2 &&
      party.state === 'ringing' && { state: 'RINGING_INCOMING' as const }),
    medias: [],
    mediaCapabilities: [{ type: 'AUDIO' }],
  };
}

/** The phone number, except where the caller keeps it secret. */
export function participantId({ number, identity }: Party): string {
  return isAnonymous(identity) ? 'anonymous' : number;
}

export function partyInfo({ number, identity }: Pick<Party, 'number' | 'identity'>): PartyInfo {
  switch (identity.kind) {
    case 'subscriber':
      return {
        id: { loginName: loginOf(number), phoneNumber: number },
        firstName: identity.firstName,
        lastName: identity.lastName,
        type: { main: 'USER' },
      };
    case 'outside':
      return {
        id: identity.anonymous ? {} : { phoneNumber: number },
        ...(!identity.anonymous && identity.name !== undefined && { displayName: identity.name }),
        type: { main: 'EXTERNAL', subType: 'public' },
      };
    case 'service':
      return {
        id: { phoneNumber: number },
        displayName: identity.name,
        type: {
          main: 'SERVICE',
          subType: identity.service === 'voicemail' ? 'voicemail' : 'telephony-services',
        },
      };
  }
}

function isAnonymous(identity: Identity): boolean {
  return identity.kind === 'outside' && identity.anonymous;
}

import type { Literal } from '../../../log/facts';
import type { CallCause, CallState } from '@shared/model/call';
import type { DeviceKind } from '@shared/model/device';
import type { UserState } from '@shared/model/event';
import type { PartyKind } from '@shared/model/party';
import type { RouteCondition, RouteTarget } from '@shared/model/routing';
import type { Tally } from '../../wire/tally';

/** A table from the PBX's words to ours. */
type Words<T> = ReadonlyMap<string, T>;

const words = <T>(table: Readonly<Record<string, T>>): Words<T> => new Map(Object.entries(table));

/** MediaState. */
const callStates = words<CallState>({
  UNKNOWN: 'unknown',
  IDLE: 'idle',
  OFF_HOOK: 'offHook',
  DIALING: 'dialing',
  RINGING_OUTGOING: 'ringingOutgoing',
  RINGING_INCOMING: 'ringingIncoming',
  ACTIVE: 'active',
  HELD: 'held',
  RELEASING: 'releasing',
});

/** CallCause, and the newer ones of the notes. */
const callCauses = words<CallCause>({
  ABANDONED: 'abandoned',
  ACD_ENTER_DISTRIBUTION: 'enterDistribution',
  ALL_TRUNK_BUSY: 'allTrunksBusy',
  BUSY: 'busy',
  CALL_BACK: 'callback',
  CAMP_ON: 'campOn',
  CLEARED: 'cleared',
  CONFERENCED: 'conferenced',
  DESTINATION_NOT_OBTAINABLE: 'destinationNotObtainable',
  DISTRIBUTED: 'distributed',
  DO_NOT_DISTURB: 'doNotDisturb',
  FORWARDED: 'forwarded',
  INVALID_NUMBER: 'invalidNumber',
  LOCKOUT: 'lockout',
  NO_AVAILABLE_AGENT: 'noAvailableAgent',
  NOT_ANSWERED: 'notAnswered',
  OVERFLOWN: 'overflown',
  PARKED: 'parked',
  PARTICIPANT_LEFT: 'participantLeft',
  PICKED_UP: 'pickedUp',
  PICKED_UP_TANDEM: 'pickedUp',
  RECALL: 'recall',
  REDIRECTED: 'redirected',
  RESOURCES_NOT_AVAILABLE: 'resourcesNotAvailable',
  SUPERVISOR_INTRUSION: 'supervisorIntrusion',
  SUPERVISOR_LISTENING: 'supervisorListening',
  SUPERVISOR_RESTRICT_INTRUSION: 'supervisorRestrictedIntrusion',
  TRANSFERRED: 'transferred',
  UNKNOWN: 'unknown',
});

/** MainType. */
const partyKinds = words<PartyKind>({
  USER: 'user',
  DEVICE: 'device',
  SERVICE: 'service',
  EXTERNAL: 'external',
  UNKNOWN: 'unknown',
});

/** UserState. */
const userStates = words<UserState>({ FREE: 'free', BUSY: 'busy', UNKNOWN: 'unknown' });

/** DeviceType. */
const deviceKinds = words<DeviceKind>({
  DECT: 'dect',
  DESKPHONE: 'deskPhone',
  MOBILE: 'mobile',
  SOFTPHONE: 'softphone',
});

/** ForwardType and OverflowType. */
const routeConditions = words<RouteCondition>({
  IMMEDIATE: 'always',
  BUSY: 'busy',
  NO_ANSWER: 'noAnswer',
  BUSY_NO_ANSWER: 'busyOrNoAnswer',
});

/** DestinationType of forwards and overflows. USER and OTHER are numbers of an older wording. */
const routeTargets = words<Exclude<RouteTarget['to'], 'elsewhere'>>({
  VOICEMAIL: 'voicemail',
  NUMBER: 'number',
  USER: 'number',
  OTHER: 'number',
  ASSOCIATE: 'associate',
});

/**
 * Turns the PBX's words into the model's. A word that we do not know becomes the table's "unknown" and
 * is counted: a newer server must not break the desk.
 */
export class Vocabulary {
  private readonly tally: Tally;

  constructor(tally: Tally) {
    this.tally = tally;
  }

  callState(word: string | undefined): CallState {
    return this.look(callStates, 'call state', word) ?? 'unknown';
  }

  callCause(word: string | undefined): CallCause | undefined {
    return word ? (this.look(callCauses, 'call cause', word) ?? 'unknown') : undefined;
  }

  partyKind(word: string | undefined): PartyKind {
    return this.look(partyKinds, 'party type', word) ?? 'unknown';
  }

  userState(word: string | undefined): UserState {
    return this.look(userStates, 'user state', word) ?? 'unknown';
  }

  deviceKind(word: string | undefined): DeviceKind {
    return this.look(deviceKinds, 'device type', word) ?? 'other';
  }

  /** No word means unconditional (ForwardRoute, "forwardType"). */
  routeCondition(word: string | undefined): RouteCondition {
    return word ? (this.look(routeConditions, 'route condition', word) ?? 'unknown') : 'always';
  }

  /** Undefined for a kind of destination that we do not know. */
  routeTarget(word: string | undefined): Exclude<RouteTarget['to'], 'elsewhere'> | undefined {
    return this.look(routeTargets, 'route destination', word);
  }

  /** OperationalState; undefined when the PBX does not know. */
  inService(word: string | undefined): boolean | undefined {
    if (word === 'IN_SERVICE') return true;
    if (word === 'OUT_OF_SERVICE') return false;
    if (word && word !== 'UNKNOWN') this.tally.count('device state', word);
    return undefined;
  }

  private look<T, What extends string>(
    table: Words<T>,
    what: Literal<What>,
    word: string | undefined,
  ): T | undefined {
    if (!word) return undefined;
    const found = table.get(word);
    if (found === undefined) this.tally.count<What>(what, word);
    return found;
  }
}

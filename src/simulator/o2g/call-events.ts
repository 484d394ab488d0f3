import type { Call } from '../exchange/call.js';
import type { CallChange, Cause } from '../exchange/change.js';
import type { Exchange } from '../exchange/exchange.js';
import { loginOf } from './accounts.js';
import { causeFor, noticesIntrusion } from './acd/intrusion-cause.js';
import { type CallView, callViews, deviceCapabilities, userState } from './call-view.js';
import type { O2gEvent } from './event-packages.js';

/** The exchange's causes in the words of CallCause. Ordinary clearing carries none [wire]. */
const causes: Readonly<Record<Cause, string | undefined>> = {
  abandoned: 'ABANDONED',
  busy: 'BUSY',
  rejected: undefined,
  'not-answered': 'NOT_ANSWERED',
  transferred: 'TRANSFERRED',
  conferenced: 'CONFERENCED',
  'participant-left': 'PARTICIPANT_LEFT',
  redirected: 'REDIRECTED',
  overflown: 'OVERFLOWN',
  'picked-up': 'PICKED_UP',
  parked: 'PARKED',
  forwarded: 'FORWARDED',
  'do-not-disturb': 'DO_NOT_DISTURB',
  distributed: 'DISTRIBUTED',
  'camp-on': 'CAMP_ON',
  'supervisor-listening': 'SUPERVISOR_LISTENING',
  'supervisor-restricted-intrusion': 'SUPERVISOR_RESTRICT_INTRUSION',
  'supervisor-intrusion': 'SUPERVISOR_INTRUSION',
};

/**
 * Tells each user what changed in the calls he sees, by comparing what he saw with what he sees now:
 * so the events and the state that can be read always agree.
 */
export class CallEvents {
  readonly #seen = new Map<string, ReadonlyMap<string, CallView>>();
  readonly #devices = new Map<string, string>();
  readonly #states = new Map<string, string>();

  constructor(
    private readonly exchange: Exchange,
    private readonly publish: (event: O2gEvent) => void,
  ) {
    for (const { number } of exchange.subscribers) {
      this.#devices.set(number, JSON.stringify(deviceCapabilities(exchange, number)));
      this.#states.set(number, userState(exchange, number));
    }
  }

  callChanged(change: CallChange): void {
    for (const number of usersIn(change.before, change.after, change.absorbed)) {
      if (this.exchange.subscriber(number)) this.#tell(number, change);
    }
  }

  /** A set came or went: what can be done with calls and sets may differ. */
  devicesChanged(number: string): void {
    this.#tell(number, { kind: 'call' });
  }

  #tell(number: string, change: CallChange): void {
    const seen = new Map(this.#seen.get(number));
    const now = new Map(callViews(this.exchange, number).map((view) => [view.callRef, view]));
    this.#seen.set(number, now);
    const main = change.after?.ref;
    if (main !== undefined) {
      this.#callStep(number, main, seen, now, change);
      seen.delete(main);
    }
    for (const ref of new Set([...seen.keys(), ...now.keys()])) {
      const isMeant = ref === change.before?.ref || ref === change.absorbed?.ref;
      if (ref !== main) this.#callStep(number, ref, seen, now, isMeant ? change : undefined);
    }
    this.#tellState(number);
  }

  #callStep(
    number: string,
    ref: string,
    seen: Map<string, CallView>,
    now: ReadonlyMap<string, CallView>,
    change: CallChange | undefined,
  ): void {
    const after = now.get(ref);
    const replaced = ref === change?.after?.ref ? change.absorbed?.ref : undefined;
    const absorbed = replaced === undefined ? undefined : seen.get(replaced);
    const before = seen.get(ref) ?? absorbed;
    if (after && absorbed && replaced !== undefined) seen.delete(replaced);
    const why = change && causeFor(change, number);
    const cause = why && causes[why];
    const head = { loginName: loginOf(number), callRef: ref, ...(cause && { cause }) };
    if (after && !before) this.#created(number, head, after);
    else if (after && before)
      this.#modified(number, head, before, after, absorbed && replaced, change);
    else if (before) this.#removed(number, head, before, change?.newDestination);
  }

  #created(number: string, head: Head, { callData, legs, participants }: CallView): void {
    const capabilities = deviceCapabilities(this.exchange, number);
    this.#devices.set(number, JSON.stringify(capabilities));
    this.publish({
      eventName: 'OnCallCreated',
      ...head,
      callData,
      legs,
      participants,
      deviceCapabilities: capabilities,
    });
  }

  #modified(
    number: string,
    head: Head,
    before: CallView,
    after: CallView,
    replaced: string | undefined,
    change: CallChange | undefined,
  ): void {
    const legs = difference(before.legs, after.legs, (leg) => leg.deviceId);
    const people = difference(before.participants, after.participants, (one) => one.participantId);
    const capabilities = this.#changedDevices(number);
    const isSame = JSON.stringify(before) === JSON.stringify(after) && capabilities.length === 0;
    // That a supervisor talks to others now shows in the cause alone.
    if (isSame && !(change && noticesIntrusion(change, number))) return;
    this.publish({
      eventName: 'OnCallModified',
      ...head,
      ...(replaced !== undefined && { previousCallRef: replaced }),
      callData: after.callData,
      modifiedLegs: legs.modified,
      addedLegs: legs.added,
      removedLegs: legs.removed,
      modifiedParticipants: people.modified,
      addedParticipants: people.added,
      removedParticipantIds: people.removed.map((one) => one.participantId),
      deviceCapabilities: capabilities,
    });
  }

  /** A call that ends is first RELEASING, then removed [wire]. */
  #removed(number: string, head: Head, before: CallView, newDestination?: string): void {
    const releasing = { addMedias: [], terminate: true };
    this.publish({
      eventName: 'OnCallModified',
      ...head,
      callData: { ...before.callData, state: 'RELEASING', capabilities: releasing },
      modifiedLegs: before.legs.map(({ deviceId, media }) => ({
        deviceId,
        media,
        state: 'RELEASING',
        capabilities: { drop: true },
      })),
      addedLegs: [],
      removedLegs: [],
      modifiedParticipants: [],
      addedParticipants: [],
      removedParticipantIds: before.participants.map((one) => one.participantId),
      deviceCapabilities: [],
    });
    this.publish({
      eventName: 'OnCallRemoved',
      ...head,
      ...(newDestination !== undefined && { newDestination }),
      deviceCapabilities: this.#changedDevices(number),
    });
  }

  #changedDevices(number: string) {
    const capabilities = deviceCapabilities(this.exchange, number);
    const text = JSON.stringify(capabilities);
    if (this.#devices.get(number) === text) return [];
    this.#devices.set(number, text);
    return capabilities;
  }

  #tellState(number: string): void {
    const state = userState(this.exchange, number);
    if (this.#states.get(number) === state) return;
    this.#states.set(number, state);
    this.publish({ eventName: 'OnUserStateModified', loginName: loginOf(number), state });
  }
}

interface Head {
  readonly loginName: string;
  readonly callRef: string;
  readonly cause?: string;
}

function usersIn(...calls: readonly (Call | undefined)[]): ReadonlySet<string> {
  return new Set(calls.flatMap((call) => call?.parties.map((party) => party.number) ?? []));
}

function difference<T>(before: readonly T[], after: readonly T[], key: (one: T) => string) {
  const old = new Map(before.map((one) => [key(one), one]));
  const kept = new Set(after.map(key));
  return {
    added: after.filter((one) => !old.has(key(one))),
    removed: before.filter((one) => !kept.has(key(one))),
    modified: after.filter((one) => {
      const was = old.get(key(one));
      return was !== undefined && JSON.stringify(was) !== JSON.stringify(one);
    }),
  };
}

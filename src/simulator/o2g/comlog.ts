import { type Call, type Party, partyOf, talkers } from '../exchange/call.js';
import type { CallChange } from '../exchange/change.js';
import type { Exchange } from '../exchange/exchange.js';
import { loginOf } from './accounts.js';
import { type ComRecord, recordOnWire } from './com-record.js';
import type { O2gEvent } from './event-packages.js';

/** The reference keeps 100 tickets for each user. */
const recordLimit = 100;

/**
 * The call history that the server builds from the calls it watches (reference: Communication log).
 * A record is created when the call is launched, and modified when it is answered and when it ends.
 */
export class ComLog {
  readonly #records = new Map<string, readonly ComRecord[]>();
  readonly #listeners = new Set<(number: string) => void>();
  #lastId = 0;

  constructor(
    private readonly exchange: Exchange,
    private readonly publish: (event: O2gEvent) => void,
  ) {}

  /** Newest last. */
  records(number: string): readonly ComRecord[] {
    return this.#records.get(number) ?? [];
  }

  missed(number: string): readonly ComRecord[] {
    return this.records(number).filter((record) => record.isMissed && !record.acknowledged);
  }

  onChange(listener: (number: string) => void): void {
    this.#listeners.add(listener);
  }

  callChanged({ before, after, absorbed, cause }: CallChange): void {
    for (const call of [before, absorbed]) {
      if (!call) continue;
      for (const party of call.parties) {
        const stays = after && partyOf(after, party.number);
        if (!stays && party.identity.kind === 'subscriber') {
          this.#left(party, call, after?.ref === call.ref ? after : undefined, cause);
        }
      }
    }
    // A supervisor who comes into a call leaves no trace: neither a record, nor in those of others.
    for (const party of after ? talkers(after) : []) {
      if (!after || party.identity.kind !== 'subscriber' || party.state === 'unreached') continue;
      this.#present(party, after, absorbed?.ref);
    }
    if (after && !before?.lastRedirecting) this.#sentOnAtOnce(after, cause);
    if (before && !after) this.#victimsOf(before);
  }

  /** "The incoming missed communication records": others are left as they are. */
  acknowledge(number: string, ids: readonly number[], acknowledged: boolean): void {
    const changed = this.records(number)
      .filter(({ id, isMissed }) => isMissed && ids.includes(id))
      .filter((record) => record.acknowledged !== acknowledged)
      .map((record) => record.id);
    if (changed.length === 0) return;
    this.#records.set(
      number,
      this.records(number).map((record) =>
        changed.includes(record.id) ? { ...record, acknowledged } : record,
      ),
    );
    const eventName = acknowledged ? 'OnComRecordsAck' : 'OnComRecordsUnAck';
    this.publish({ eventName, loginName: loginOf(number), recordIds: changed });
    this.#changed(number);
  }

  /** Removes records; the event lists them, unless all went. */
  remove(number: string, ids: readonly number[]): void {
    const gone = this.records(number).filter((record) => ids.includes(record.id));
    if (gone.length === 0) return;
    const left = this.records(number).filter((record) => !ids.includes(record.id));
    this.#records.set(number, left);
    this.publish({
      eventName: 'OnComRecordsDeleted',
      loginName: loginOf(number),
      ...(left.length > 0 && { recordIds: gone.map((record) => record.id) }),
    });
    this.#changed(number);
  }

  /** A subscriber takes part: his record is made, or follows the call. */
  #present(party: Party, call: Call, absorbedRef: string | undefined): void {
    const record =
      this.#open(party.number, call.ref) ??
      (absorbedRef === undefined ? undefined : this.#open(party.number, absorbedRef));
    if (!record) {
      const answered = party.state !== 'ringing' && isTalking(call, party);
      this.#create(party, call, { answered });
      return;
    }
    const answered = record.answered || (party.state !== 'ringing' && isTalking(call, party));
    const next = { ...record, answered, ref: call.ref, parties: talkers(call) };
    if (absorbedRef !== undefined && this.#open(party.number, absorbedRef) !== record) {
      this.#finish(party.number, absorbedRef, 'CONFERENCED');
    }
    if (answered !== record.answered || call.ref !== record.ref) {
      this.#modify(party.number, next);
      if (answered) this.#forgiveMissed(party.number, next);
    } else {
      this.#put(party.number, next);
    }
  }

  #left(party: Party, call: Call, goesOn: Call | undefined, cause: CallChange['cause']): void {
    const wasRerouted = goesOn !== undefined && party.state === 'ringing';
    const why = party.state === 'busy-tone' ? 'busy' : (cause ?? 'normal');
    if (!wasRerouted) {
      this.#finish(party.number, call.ref, reasons[why] ?? 'NORMAL');
      return;
    }
    const record = this.#open(party.number, call.ref);
    if (record) this.#put(party.number, { ...record, reason: reasons[why] ?? 'REDIRECTED' });
  }

  /** A call that the called subscriber's routing sent on before it rang there: it is in their log all the same. */
  #sentOnAtOnce(call: Call, cause: CallChange['cause']): void {
    const called = this.exchange.ownerOf(call.initialCalled)?.number;
    if (called === undefined || call.lastRedirecting === undefined) return;
    if (partyOf(call, called) || this.#open(called, call.ref)) return;
    const reason = reasons[cause ?? 'redirected'] ?? 'REDIRECTED';
    this.#create({ number: called, role: 'callee' }, call, { answered: false, reason });
  }

  /** Whoever was called first but did not get the call learns in the end who did. */
  #victimsOf(call: Call): void {
    for (const [number] of this.#records) {
      const record = this.#open(number, call.ref);
      if (record) {
        const last = call.parties.find((party) => party.role === 'callee');
        const atVoicemail =
          last?.identity.kind === 'service' && last.identity.service === 'voicemail';
        const next = {
          ...record,
          parties: talkers(call),
          answered: last !== undefined && last.state !== 'ringing' && !atVoicemail,
        };
        const reason = atVoicemail ? 'VOICEMAIL' : (record.reason ?? 'REDIRECTED');
        this.#modify(number, this.#ended(next, reason));
      }
    }
  }

  #finish(number: string, ref: string, reason: string): void {
    const record = this.#open(number, ref);
    if (record) this.#modify(number, this.#ended(record, reason));
  }

  #ended(record: ComRecord, reason: string): ComRecord {
    const isMissed = record.role === 'CALLEE' && !record.answered;
    const endedAt = this.exchange.clock.now();
    return { ...record, endedAt, reason, isMissed, acknowledged: !isMissed };
  }

  #create(
    party: Pick<Party, 'number' | 'role'>,
    call: Call,
    how: Pick<ComRecord, 'answered' | 'reason'>,
  ): void {
    this.#lastId += 1;
    const role = party.role === 'caller' ? 'CALLER' : 'CALLEE';
    const record: ComRecord = {
      id: this.#lastId,
      owner: party.number,
      ref: call.ref,
      role,
      ...how,
      acknowledged: role === 'CALLER',
      isMissed: false,
      parties: talkers(call),
      initialCalled: call.initialCalled,
      beganAt: call.startedAt,
    };
    const records = this.records(party.number);
    const oldest = records.length >= recordLimit ? records[0] : undefined;
    if (oldest) this.remove(party.number, [oldest.id]);
    this.#put(party.number, record);
    this.#tell('OnComRecordCreated', party.number, record);
  }

  /** An answered call with someone settles the missed ones (reference: missedCallsNb). */
  #forgiveMissed(number: string, record: ComRecord): void {
    const others = record.parties.map((party) => party.number).filter((one) => one !== number);
    const settled = this.missed(number).filter((missed) =>
      missed.parties.some((party) => others.includes(party.number)),
    );
    this.acknowledge(
      number,
      settled.map((one) => one.id),
      true,
    );
  }

  #open(number: string, ref: string): ComRecord | undefined {
    return this.records(number).find(
      (record) => record.ref === ref && record.endedAt === undefined,
    );
  }

  #modify(number: string, record: ComRecord): void {
    this.#put(number, record);
    this.#tell('OnComRecordModified', number, record);
  }

  #put(number: string, record: ComRecord): void {
    const records = this.records(number);
    const isKnown = records.some((one) => one.id === record.id);
    this.#records.set(
      number,
      isKnown ? records.map((one) => (one.id === record.id ? record : one)) : [...records, record],
    );
  }

  #tell(eventName: string, number: string, record: ComRecord): void {
    const onWire = recordOnWire(record, 'event');
    this.publish({ eventName, loginName: loginOf(number), record: onWire });
    this.#changed(number);
  }

  #changed(number: string): void {
    for (const listener of this.#listeners) listener(number);
  }
}

const reasons: Readonly<Record<string, string>> = {
  abandoned: 'ABANDONED',
  busy: 'BUSY',
  transferred: 'TRANSFERRED',
  conferenced: 'CONFERENCED',
  redirected: 'REDIRECTED',
  forwarded: 'FORWARDED',
  overflown: 'VOICEMAIL',
  'picked-up': 'PICKUP',
};

function isTalking(call: Call, me: Party): boolean {
  return (
    ['active', 'held'].includes(me.state) &&
    call.parties.some((party) => party !== me && ['active', 'held'].includes(party.state))
  );
}

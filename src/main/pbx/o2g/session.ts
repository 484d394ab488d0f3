import type { Identity } from '@shared/model/account';
import type { AgentConfig } from '@shared/model/agent';
import type { DeskEvent, EventBatch, PartTold, Snapshot } from '@shared/model/event';
import { asFailure, FailureError } from '@shared/model/failure';
import type { PartsOff } from '@shared/model/part';
import type { ConnectorIo, Features, Session, SessionEnd } from '../connector';
import { EventQueue } from '../wire/event-queue';
import { SilenceProbe } from '../wire/silence-probe';
import type { Tally } from '../wire/tally';
import type { EventChannel } from './event-channel';
import { Keepalive } from './keepalive';
import { deskEvent } from './map/event';
import type { EventContext } from './map/event-context';
import type { Vocabulary } from './map/words';
import { PartsRead, type Late } from './parts-read';
import { path, type Rest } from './rest';
import { whileSigningIn } from './rest-failure';
import { SecondOpinion } from './second-opinion';
import { readSnapshot } from './snapshot';
import { unsubscribe } from './subscription';
import type { TeamLogins } from './team-logins';
import { word } from '../../log/facts';

/** What sign-in has made, for the session to own. */
export interface SessionParts {
  readonly io: ConnectorIo;
  readonly identity: Identity;
  readonly features: Features;
  readonly counters: boolean;
  readonly rest: Rest;
  readonly channel: EventChannel;
  readonly words: Vocabulary;
  readonly tally: Tally;
  /** The agents whom a supervisor follows. */
  readonly team?: TeamLogins;
  /** What an operator can do; absent for who is none. Whether they are one may come to be known only later. */
  readonly operator?: (config: AgentConfig) => Features;
  /** Parts whose events the server does not send. */
  readonly untold?: PartsOff;
  /** Seconds. */
  readonly timeToLive: number | undefined;
  /** The subscription that feeds the channel: it ends with the session. */
  readonly subscriptionId: string | undefined;
  /** Reads the state where the server tells of no calls: to an administrator, or with a basic licence. */
  readonly readState?: (signal: AbortSignal, late: Late) => Promise<Snapshot>;
  /** Ends every request and timer of the session. */
  readonly abort: AbortController;
  /** Signs out, now or as soon as the server can be reached again. */
  readonly leave: () => Promise<void>;
}

/** A user's session at O2G: reads its channel, keeps itself alive, and ends once. */
export class O2gSession implements Session {
  readonly identity: Identity;
  readonly ended: Promise<SessionEnd>;
  /** Grows by what an operator can do, where that could not be read at first. */
  features: Features;
  private isOperator: boolean;
  private readonly parts: SessionParts;
  private readonly queue = new EventQueue<EventBatch>();
  private readonly keepalive: Keepalive;
  private readonly probe: SilenceProbe;
  private readonly opinion: SecondOpinion;
  private settle: (end: SessionEnd) => void = () => undefined;
  private end: SessionEnd | undefined;
  private pbxUp = true;

  constructor(parts: SessionParts) {
    this.parts = parts;
    this.identity = parts.identity;
    this.features = parts.features;
    this.isOperator = parts.operator !== undefined;
    this.ended = new Promise((resolve) => (this.settle = resolve));
    this.opinion = new SecondOpinion(parts.rest, !parts.readState, (failure) =>
      this.finish({ kind: 'lost', failure }),
    );
    this.keepalive = new Keepalive(parts.rest, parts.timeToLive);
    this.probe = new SilenceProbe({
      elapsed: () => performance.now(),
      ask: () => this.askForSignOfLife(),
    });
    void this.read();
  }

  /** The probe makes a live channel speak in time, however rare the server's own keepalives. */
  get silenceLimit(): number {
    return this.probe.limit;
  }

  get events(): AsyncIterable<EventBatch> {
    return this.queue;
  }

  async snapshot(signal: AbortSignal, late: Late): Promise<Snapshot> {
    const { untold } = this.parts;
    if (!untold) return this.readAll(signal, late);
    const { partsOff, ...snapshot } = await this.readAll(signal, (reading) => {
      const failure = untold[reading.part];
      late(failure ? { failure, ...reading } : reading);
    });
    return { ...snapshot, partsOff: { ...untold, ...partsOff } };
  }

  private readAll(signal: AbortSignal, late: Late): Promise<Snapshot> {
    const state = this.parts.readState
      ? this.parts.readState(signal, late)
      : this.readPhone(signal, late);
    const { profile } = this.features;
    if (!profile) return state;
    const canChangePassword = profile.changePassword !== undefined;
    const untold = { profile: { languages: [], canChangePassword } };
    const account = new PartsRead();
    account.begin('profile', profile.preferences(), (preferences) => ({
      profile: { ...preferences, canChangePassword },
    }));
    return account.with(
      state.then((read) => ({ ...read, ...untold })),
      late,
    );
  }

  private async readPhone(signal: AbortSignal, late: Late): Promise<Snapshot> {
    const { rest, identity, counters, words, tally } = this.parts;
    const { features } = this;
    const wanted = {
      login: identity.login,
      counters,
      agent: this.isOperator,
      routing: features.routing !== undefined,
      phoneSets: features.phone?.sets !== undefined,
      hasVoicemail: identity.voicemailNumber !== undefined,
    };
    try {
      const tools = { words, tally, log: features.history };
      const snapshot = await readSnapshot(rest, wanted, tools, signal, (reading) => {
        const { part, told, failure } = reading;
        if (part === 'agent') this.learnOperator(told, failure !== undefined);
        late(reading);
      });
      const { pbxDown, partsOff, partsAwaited } = snapshot;
      const isUnknown = pbxDown ?? (partsAwaited?.includes('agent') || !!partsOff?.agent);
      this.learnOperator(snapshot, isUnknown);
      return snapshot;
    } catch (thrown) {
      throw new FailureError(whileSigningIn(asFailure(thrown)), { cause: thrown });
    }
  }

  /** Whether the user is an operator, where sign-in could not tell; a reading may not tell it either. */
  private learnOperator({ agent }: PartTold, isUnknown: boolean): void {
    if (this.features.agent) return;
    if (agent) this.features = { ...this.features, ...this.parts.operator?.(agent.config) };
    else if (!isUnknown) this.isOperator = false;
  }

  /** The server refused a request: if that means that the session is gone, it is over here too. Resolves with what it means. */
  refused(failure: FailureError): Promise<FailureError> {
    return this.end ? Promise.resolve(failure) : this.opinion.of(failure);
  }

  async close(): Promise<void> {
    const closed = this.end?.kind === 'closed';
    const wasLost = this.end?.kind === 'lost';
    this.finish({ kind: 'closed' });
    // A session that was lost is signed out too: who said that it is gone may not be who has it.
    if (!closed) {
      if (!wasLost) await unsubscribe(this.parts.rest, this.parts.subscriptionId);
      await this.parts.leave();
    }
    this.parts.abort.abort();
  }

  private async read(): Promise<void> {
    const context: EventContext = {
      words: this.parts.words,
      tally: this.parts.tally,
      ...(this.parts.team ? { team: this.parts.team } : {}),
      user: this.identity,
    };
    try {
      await this.parts.channel.read((lines) => {
        const events: DeskEvent[] = [];
        for (const line of lines) {
          const event = deskEvent(parse(line), context);
          if (event) events.push(event);
        }
        this.probe.heard(events.length === 0);
        this.queue.push({ at: this.parts.io.now(), events });
      });
    } catch (thrown) {
      if (this.end) return;
      const failure = asFailure(thrown);
      this.parts.io.log.warn('the event channel ended', { kind: word(failure.kind) });
      this.finish({ kind: 'lost', failure });
    }
  }

  /**
   * A snapshot event is asked for: it proves the channel, which a request by itself would not. Where there
   * is no phone to ask about, or no PBX behind the server, the answer has to do.
   */
  private askForSignOfLife(): void {
    const asked = this.parts.readState
      ? this.parts.rest.post(path`/sessions/keepalive`).then(() => this.answered())
      : this.parts.rest.post(path`/telephony/state/snapshot`).then(() => this.pbxAnswered(true));
    asked.catch((thrown: unknown) => {
      const { kind } = asFailure(thrown);
      if (kind === 'pbxDown') this.pbxAnswered(false);
      else this.parts.io.log.info('no sign of life', { kind: word(kind) });
    });
  }

  /** Tells only what is new; while the PBX is away, the server's answers are its signs of life. */
  private pbxAnswered(up: boolean): void {
    if (this.pbxUp !== up) this.answered({ type: 'pbxLinkChanged', up });
    else if (!up) this.answered();
    this.pbxUp = up;
  }

  private answered(...events: readonly DeskEvent[]): void {
    if (this.end) return;
    this.probe.heard(false);
    this.queue.push({ at: this.parts.io.now(), events });
  }

  private finish(end: SessionEnd): void {
    if (this.end) return;
    this.end = end;
    this.keepalive.dispose();
    this.probe.dispose();
    this.parts.channel.close();
    this.queue.end();
    this.parts.tally.summarise();
    this.settle(end);
  }
}

/** A line that is not JSON is as unknown as an event without a name. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

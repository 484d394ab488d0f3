import type { Identity } from './call.js';
import type { Change } from './change.js';
import type { Clock } from './clock.js';

/** What a machine recorded: its name among the recordings, and how long it is. */
export interface Recording {
  readonly name: string;
  readonly seconds: number;
}

/** A message left in a voicemail box. */
export interface VoiceMessage {
  readonly id: string;
  readonly number: string;
  readonly identity: Identity;
  readonly leftAt: number;
  readonly recording: Recording;
  readonly unread: boolean;
  readonly urgent: boolean;
}

/** What is left in a box, as far as the caller decides it. */
export type NewVoiceMessage = Pick<VoiceMessage, 'number' | 'identity'> &
  Partial<Pick<VoiceMessage, 'recording' | 'urgent' | 'unread' | 'leftAt'>>;

/** How a box is set up, as an administrator would. */
export interface BoxSetting {
  /** Undefined: the password of the subscriber's account. */
  readonly password?: string | undefined;
  /** Seconds of speech that fit. */
  readonly capacity: number;
  /** The machine does not say how full the box is. */
  readonly hidesUsage: boolean;
  /** Nothing can be deleted for now. */
  readonly isLocked: boolean;
}

const usual: BoxSetting = { capacity: 120, hidesUsage: false, isLocked: false };

/** The voicemail boxes of all subscribers. */
export class Mailboxes {
  readonly #messages = new Map<string, readonly VoiceMessage[]>();
  readonly #settings = new Map<string, BoxSetting>();
  #lastId = 0;

  constructor(
    private readonly clock: Clock,
    private readonly recordings: readonly Recording[],
    private readonly publish: (change: Change) => void,
  ) {}

  messages(subscriber: string): readonly VoiceMessage[] {
    return this.#messages.get(subscriber) ?? [];
  }

  unread(subscriber: string): readonly VoiceMessage[] {
    return this.messages(subscriber).filter(({ unread }) => unread);
  }

  setting(subscriber: string): BoxSetting {
    return this.#settings.get(subscriber) ?? usual;
  }

  setUp(subscriber: string, change: Partial<BoxSetting>): void {
    this.#settings.set(subscriber, { ...this.setting(subscriber), ...change });
  }

  /** How full the box is; 100 takes no more messages. */
  usage(subscriber: string): number {
    const seconds = this.messages(subscriber).reduce(
      (sum, each) => sum + each.recording.seconds,
      0,
    );
    return Math.min(100, Math.round((seconds / this.setting(subscriber).capacity) * 100));
  }

  recording(name: string): Recording | undefined {
    return this.recordings.find((each) => each.name === name);
  }

  /** Leaves a message, if there is room. Who says nothing particular leaves the recordings in turn. */
  leave(subscriber: string, message: NewVoiceMessage): void {
    if (this.usage(subscriber) >= 100) return;
    this.#lastId += 1;
    const spoken = this.recordings.filter(({ name }) => name !== 'switchboard');
    const recording = message.recording ?? spoken[this.#lastId % spoken.length];
    if (!recording) throw new Error('There are no recordings');
    const defaults = { unread: true, urgent: false, leftAt: this.clock.now() };
    const left = { ...defaults, ...message, recording, id: `vm${this.#lastId}` };
    this.#set(subscriber, [...this.messages(subscriber), left]);
  }

  /** Who has fetched a message has heard it. */
  markRead(subscriber: string, id: string): void {
    if (!this.unread(subscriber).some((each) => each.id === id)) return;
    this.#set(
      subscriber,
      this.messages(subscriber).map((each) => (each.id === id ? { ...each, unread: false } : each)),
    );
  }

  /** Deletes those of these ids that exist, or all; tells in either case. */
  erase(subscriber: string, ids?: readonly string[]): void {
    this.#set(
      subscriber,
      ids ? this.messages(subscriber).filter((each) => !ids.includes(each.id)) : [],
    );
  }

  #set(subscriber: string, messages: readonly VoiceMessage[]): void {
    this.#messages.set(subscriber, messages);
    this.publish({ kind: 'messages', subscriber });
  }
}

import type { ServerResponse } from 'node:http';
import type { Cancel, Clock } from '../exchange/clock.js';

/** How long a channel lives (reference: SubscriptionRequest, timeout). */
export interface ChannelTimes {
  /** Closes after this many minutes without an event; 0 keeps it open with keepalives. */
  readonly idleMinutes: number;
  readonly keepaliveSeconds: number;
}

/** Most events that wait for a client to come back. */
const queueLimit = 20_000;

/**
 * The chunked response that carries events, one JSON object a line. While nobody reads, events are
 * queued; the next reader gets them first.
 */
export class EventChannel {
  #response: ServerResponse | undefined;
  #queue: string[] = [];
  #stopTimer: Cancel = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly times: ChannelTimes,
  ) {}

  get isOpen(): boolean {
    return this.#response !== undefined;
  }

  /** A client starts reading; a second one takes over from the first. */
  open(response: ServerResponse): void {
    this.close();
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
    this.#response = response;
    response.on('close', () => {
      if (this.#response === response) this.#forget();
    });
    this.#write(line(information('Chunk started')));
    for (const event of this.#queue.splice(0)) this.#write(event);
  }

  send(event: unknown): void {
    const text = line(event);
    if (this.#response) this.#write(text);
    else if (this.#queue.length < queueLimit) this.#queue.push(text);
  }

  /** Ends the response; the subscription stays and queues. */
  close(): void {
    const response = this.#response;
    this.#forget();
    response?.end();
  }

  /** Breaks the connection without a goodbye, as a network would. */
  cut(): void {
    const response = this.#response;
    this.#forget();
    response?.destroy();
  }

  #write(text: string): void {
    this.#response?.write(text);
    this.#stopTimer();
    const { idleMinutes, keepaliveSeconds } = this.times;
    this.#stopTimer =
      idleMinutes > 0
        ? this.clock.after(idleMinutes * 60_000, () => this.close())
        : this.clock.after(keepaliveSeconds * 1000, () =>
            this.#write(line(information('keepalive'))),
          );
  }

  #forget(): void {
    this.#stopTimer();
    this.#response = undefined;
  }
}

function line(event: unknown): string {
  return `${JSON.stringify(event)}\r\n`;
}

function information(text: string) {
  return { eventName: 'OnChannelInformation', text };
}

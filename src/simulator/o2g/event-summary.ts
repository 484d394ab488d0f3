import type { Exchange } from '../exchange/exchange.js';
import { loginOf } from './accounts.js';
import type { ComLog } from './comlog.js';
import type { O2gEvent } from './event-packages.js';

/** How a server's summary may differ from what really waits. */
export interface SummaryOddities {
  /** Counters that it leaves out, by their names on the wire. */
  readonly hidden?: readonly string[] | undefined;
  /** The lamp, whatever waits. */
  readonly waiting?: boolean | undefined;
  /** Faxes, which this exchange takes none of. */
  readonly faxes?: number | undefined;
  /** Texts that the user has read at the set, which keeps them. */
  readonly oldTexts?: number | undefined;
}

/** The counters of what waits for each user (reference: Event summary). */
export class EventSummaries {
  readonly #told = new Map<string, string>();
  readonly #odd = new Map<string, SummaryOddities>();

  constructor(
    private readonly exchange: Exchange,
    private readonly comlog: ComLog,
    private readonly publish: (event: O2gEvent) => void,
  ) {
    for (const { number } of exchange.subscribers) {
      this.#told.set(number, JSON.stringify(this.of(number)));
    }
    comlog.onChange((number) => this.refresh(number));
  }

  of(number: string) {
    const { mailboxes, messages } = this.exchange;
    const { hidden = [], waiting, faxes, oldTexts } = this.#odd.get(number) ?? {};
    const counters = {
      missedCallsNb: this.comlog.missed(number).length,
      voiceMessagesNb: mailboxes.unread(number).length,
      callBackRequestsNb: messages.callbacks(number).length,
      newTextNb: messages.texts(number).length,
      ...(faxes !== undefined && { faxNb: faxes }),
    };
    const hasMailbox = this.exchange.subscriber(number)?.hasMailbox;
    const { voiceMessagesNb, ...withoutVoice } = counters;
    const told = {
      ...withoutVoice,
      ...(hasMailbox && { voiceMessagesNb }),
      ...(oldTexts !== undefined && { oldTextNb: oldTexts }),
    };
    return {
      ...Object.fromEntries(Object.entries(told).filter(([name]) => !hidden.includes(name))),
      eventWaiting: waiting ?? Object.values(counters).some((count) => count > 0),
    };
  }

  /** Some servers do not provide every counter, and the lamp may follow rules of the user's own. */
  distort(number: string, oddities: SummaryOddities): void {
    this.#odd.set(number, oddities);
    this.refresh(number);
  }

  /** Tells the user when a counter has changed. */
  refresh(number: string): void {
    const eventSummary = this.of(number);
    const text = JSON.stringify(eventSummary);
    if (text === this.#told.get(number)) return;
    this.#told.set(number, text);
    this.publish({ eventName: 'OnEventSummaryUpdated', loginName: loginOf(number), eventSummary });
  }
}

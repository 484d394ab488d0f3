import { FailureError } from '@shared/model/failure';
import { isLive } from '@shared/model/desk-state';
import {
  mayDialAtOnce,
  readAsked,
  type DialAsked,
  type DialOffer,
  type DialSource,
} from '@shared/model/dial-offer';
import type { Desk } from '../../desk/desk';
import { word } from '../../log/facts';
import type { Log } from '../../log/log';
import type { SettingsStore } from '../../settings/settings-store';

/** What offers stand on. */
export interface DialOffersIo {
  readonly desk: Pick<Desk, 'state' | 'execute'>;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly newId: () => string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** The offer changed: the windows show it. */
  readonly onChange: () => void;
  /** There is something to ask the user: the desk comes in sight, by its source with the focus or without. */
  readonly ask: (source: DialSource) => void;
  readonly log: Log;
}

/** Wishes to dial from outside: one at a time is shown, and nothing is dialled that was not. */
export interface DialOffers {
  current(): DialOffer | undefined;
  /** Something came from outside: offers it, or dials it at once where the user trusts the source. */
  take(source: DialSource, text: string): void;
  /** Dials the offer that the user saw. Throws `badInput` for one that is gone or came a moment ago. */
  confirm(id: string): Promise<void>;
  dismiss(id: string): void;
  dispose(): void;
}

/** How long (ms) an offer must have been shown: a click that was meant for what stood there before dials nothing. */
export const reading = 500;
/** A trusted source dials at most once in this time (ms): a page full of links asks like any other. */
export const pause = 5000;

/** Keeps the offer. The newest replaces the one before. */
export function createDialOffers(io: DialOffersIo): DialOffers {
  const { desk, settings, log } = io;
  let offer: DialOffer | undefined;
  let arming: NodeJS.Timeout | undefined;
  let lastDialled = -Infinity;

  const become = (next: DialOffer | undefined): void => {
    clearTimeout(arming);
    offer = next;
    io.onChange();
  };
  const show = (source: DialSource, asked: DialAsked): void => {
    const fresh: DialOffer = { ...asked, id: io.newId(), source, armed: false };
    become(fresh);
    arming = setTimeout(() => become({ ...fresh, armed: true }), reading);
    io.ask(source);
  };
  const dial = async (number: string): Promise<void> => {
    lastDialled = io.now();
    const outcome = await desk.execute('call.make', { number });
    if (!outcome.ok) throw new FailureError(outcome.failure);
  };

  return {
    current: () => offer,
    take(source, text) {
      const asked = readAsked(source, text);
      const trusted = settings.get().dialling[source] === 'dial';
      const calm = io.now() - lastDialled > pause;
      log.info('asked to dial from outside', {
        source: word(source),
        fit: word('number' in asked ? 'yes' : 'no'),
      });
      // Not later, when the line is back: by then nobody expects it.
      if (!trusted || !calm || !mayDialAtOnce(asked) || !isLive(desk.state())) {
        return show(source, asked);
      }
      // What goes wrong is among the desk's requests, with the number.
      dial(asked.number).catch(() =>
        log.warn('a trusted source was not dialled', { source: word(source) }),
      );
    },
    async confirm(id) {
      if (offer?.id !== id || !offer.armed || !('number' in offer)) {
        throw new FailureError({
          kind: 'badInput',
          retryable: false,
          details: { message: 'no such offer to dial' },
        });
      }
      const { number } = offer;
      become(undefined);
      await dial(number);
    },
    dismiss(id) {
      if (offer?.id === id) become(undefined);
    },
    dispose: () => clearTimeout(arming),
  };
}

import type { CommandName } from '@shared/bridge/commands';
import type { Messages } from '../../pbx/port/messages';
import type { Handlers } from '../call-commands';
import type { Clock } from '../clock';
import type { RequestBook } from '../requests';
import type { Tell } from '../tell';
import type { MessageStore } from './message-stores';

export type MiniMessageCommandName = Extract<CommandName, `miniMessages.${string}`>;

/** More than a set holds: a server that answers the same for ever is not read for ever. */
const mostAtOnce = 200;

/** Reading, sending and keeping mini messages. Each one read is kept before the next is asked for. */
export function miniMessageHandlers(context: {
  readonly clock: Clock;
  readonly requests: RequestBook;
  readonly kept: MessageStore;
  /** The live session's messages; throws `notLive` or `notSupported`. */
  messages(): Messages;
  /** What the PBX calls whoever has a number; undefined where it does not say. */
  nameOf(number: string): Promise<string | undefined>;
  readonly tell: Tell;
}): Handlers<MiniMessageCommandName> {
  const { clock, requests, kept, messages, tell } = context;
  const changed = (): void => tell({ type: 'keptMessagesChanged' });
  const name = async (number: string, session: Messages | undefined): Promise<void> => {
    try {
      const found = await context.nameOf(number);
      // Whoever signed in meanwhile has texts of their own.
      if (found === undefined || messages() !== session) return;
      await kept.nameParty(number, found);
      changed();
    } catch {
      // What is kept without a name is kept all the same.
    }
  };
  return {
    'miniMessages.read': async () => {
      const numbers = new Set<string>();
      let session: Messages | undefined;
      await requests.ask({ name: 'readMiniMessages' }, async () => {
        // Before the PBX gives the first one away: a keyring may ask its user something.
        await kept.read();
        for (let count = 0; count < mostAtOnce; count++) {
          session = messages();
          const message = await session.takeMiniMessage();
          if (!message) return;
          const { sender, sentAt = clock.now(), text } = message;
          const number = sender === undefined ? {} : { number: sender };
          await kept.add({ direction: 'received', text, at: sentAt, ...number });
          if (sender !== undefined) numbers.add(sender);
          changed();
        }
      });
      for (const number of numbers) await name(number, session);
    },
    'miniMessages.send': async ({ number, text }) => {
      let session: Messages | undefined;
      await requests.ask({ name: 'sendMiniMessage', target: number }, async () => {
        session = messages();
        await session.sendMiniMessage(number, text);
        await kept.add({ direction: 'sent', number, text, at: clock.now() });
        await kept.keepDraft({ number: '', text: '' });
        changed();
      });
      await name(number, session);
    },
    'miniMessages.keepDraft': (draft) => kept.keepDraft(draft),
    'miniMessages.delete': async ({ ids }) => {
      await kept.delete(ids);
      changed();
    },
  };
}

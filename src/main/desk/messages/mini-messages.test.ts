import { expect, it } from 'vitest';
import { emptyDesk } from '@shared/model/desk-state';
import type { Messages } from '../../pbx/port/messages';
import { createRequestBook } from '../requests';
import { createStore } from '../store';
import { manualClock } from '../testing/manual-clock';
import { rethrow } from '../testing/rethrow';
import { memoryStores, type MessageStore } from './message-stores';
import { miniMessageHandlers } from './mini-messages';

/** The handlers of a PBX that gives these texts away, one by one. */
function handlersOf(kept: MessageStore, texts: string[], nameOf: () => Promise<string>) {
  const clock = manualClock();
  return miniMessageHandlers({
    clock,
    requests: createRequestBook(createStore(emptyDesk(clock.now()), rethrow), clock),
    kept,
    messages: () =>
      ({
        takeMiniMessage: () => {
          const text = texts.shift();
          return Promise.resolve(text === undefined ? undefined : { text, sender: '12001' });
        },
      }) as Messages,
    nameOf,
    tell: () => undefined,
  });
}

it('takes no message off the PBX before it can be kept: a keyring may ask its user something', async () => {
  const { kept } = memoryStores();
  let unlock: () => void = () => undefined;
  const unlocked = new Promise<void>((resolve) => (unlock = resolve));
  const texts = ['first', 'second'];
  const locked = { ...kept, read: () => unlocked.then(() => kept.read()) };
  const handlers = handlersOf(locked, texts, () => Promise.resolve('Anna'));
  const reading = handlers['miniMessages.read'](undefined);
  await new Promise((resolve) => setImmediate(resolve));
  expect(texts).toEqual(['first', 'second']);
  unlock();
  await reading;
  expect((await kept.read()).messages.map(({ text }) => text)).toEqual(['second', 'first']);
});

it('keeps a message whose sender cannot be named', async () => {
  const { kept } = memoryStores();
  const handlers = handlersOf(kept, ['first'], () => Promise.reject(new Error('no directory')));
  await handlers['miniMessages.read'](undefined);
  expect((await kept.read()).messages).toMatchObject([{ text: 'first', number: '12001' }]);
});

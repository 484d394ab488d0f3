import { expect, it } from 'vitest';
import { emptyDesk } from '@shared/model/desk-state';
import type { Messages } from '../../pbx/port/messages';
import { createRequestBook } from '../requests';
import { createStore } from '../store';
import { manualClock } from '../testing/manual-clock';
import { rethrow } from '../testing/rethrow';
import { memoryStores } from './message-stores';
import { miniMessageHandlers } from './mini-messages';

it('takes no message off the PBX before it can be kept: a keyring may ask its user something', async () => {
  const clock = manualClock();
  const { kept } = memoryStores();
  let unlock: () => void = () => undefined;
  const unlocked = new Promise<void>((resolve) => (unlock = resolve));
  const texts = ['first', 'second'];
  const handlers = miniMessageHandlers({
    clock,
    requests: createRequestBook(createStore(emptyDesk(clock.now()), rethrow), clock),
    kept: { ...kept, read: () => unlocked.then(() => kept.read()) },
    messages: () =>
      ({
        takeMiniMessage: () => {
          const text = texts.shift();
          return Promise.resolve(text === undefined ? undefined : { text });
        },
      }) as Messages,
    apply: () => undefined,
  });
  const reading = handlers['miniMessages.read'](undefined);
  await new Promise((resolve) => setImmediate(resolve));
  expect(texts).toEqual(['first', 'second']);
  unlock();
  await reading;
  expect((await kept.read()).messages.map(({ text }) => text)).toEqual(['second', 'first']);
});

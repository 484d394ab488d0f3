import { expect, test, vi } from 'vitest';
import { createDispatcher } from './dispatcher';

test('the newest handler wins, and the one before it returns when it goes', () => {
  const dispatcher = createDispatcher();
  const [page, dialog] = [vi.fn(), vi.fn()];
  dispatcher.register('transfer', page);
  const close = dispatcher.register('transfer', dialog);
  dispatcher.run('transfer');
  close();
  dispatcher.run('transfer');
  expect([page.mock.calls.length, dialog.mock.calls.length]).toEqual([1, 1]);
});

test('an action that nobody does brings up its page and runs when the page is there', () => {
  const asked: string[] = [];
  const dispatcher = createDispatcher();
  dispatcher.registerFallback((action) => {
    asked.push(action);
    return undefined;
  });
  const dial = vi.fn();
  dispatcher.run('dial');
  expect(asked).toEqual(['dial']);
  dispatcher.register('dial', dial);
  expect(dial).toHaveBeenCalledTimes(1);
});

test('an action waits for a page that takes long to read, and no longer than usual once it is read', async () => {
  let time = 0;
  let read = (): void => undefined;
  const dispatcher = createDispatcher(() => time);
  dispatcher.registerFallback(() => new Promise((resolve) => (read = resolve)));
  const find = vi.fn();
  dispatcher.run('searchContacts');
  time = 5000;
  dispatcher.register('searchContacts', find)();
  expect(find).toHaveBeenCalledTimes(1);
  dispatcher.run('searchContacts');
  read();
  await Promise.resolve();
  time = 10_000;
  dispatcher.register('searchContacts', find);
  expect(find).toHaveBeenCalledTimes(1);
});

test('an action is not done long after it was asked for', () => {
  let time = 0;
  const dispatcher = createDispatcher(() => time);
  const hangUp = vi.fn();
  dispatcher.run('hangUp');
  time = 5000;
  dispatcher.register('hangUp', hangUp);
  expect(hangUp).not.toHaveBeenCalled();
});

test('going back takes the innermost step only', () => {
  const dispatcher = createDispatcher();
  const steps: string[] = [];
  dispatcher.registerBack(() => steps.push('page'));
  const leave = dispatcher.registerBack(() => steps.push('flow'));
  dispatcher.goBack();
  leave();
  dispatcher.goBack();
  expect(steps).toEqual(['flow', 'page']);
  expect(createDispatcher().goBack()).toBe(false);
});

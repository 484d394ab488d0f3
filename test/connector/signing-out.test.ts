import { expect, it } from 'vitest';
import { ManualClock } from '../../src/simulator/index';
import { SignedIn } from './signed-in';

/** What keeps the process alive: Node's own idle sockets and their timers do not. */
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

it('signing out ends the stream, and leaves neither session nor channel nor timer', async () => {
  const user = await SignedIn.start({ clock: new ManualClock() });
  const [subscription] = user.simulator.system.subscriptions.all;
  expect(timers()).toBeGreaterThan(0);
  await user.session.close();
  expect(await user.session.ended).toEqual({ kind: 'closed' });
  expect(user.simulator.system.sessions.all).toEqual([]);
  expect(subscription?.channel.isOpen).toBe(false);
  for await (const batch of user.session.events) expect(batch).toBeUndefined();
  await user.dispose();
  // The test runner's own come and go; one of ours would stay, and the test would time out.
  while (timers() > 0) await new Promise(setImmediate);
});

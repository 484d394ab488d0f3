import { afterEach, describe, expect, it } from 'vitest';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator | undefined;
afterEach(async () => {
  await on?.dispose();
  on = undefined;
});

/** A network that changes each time a request is about to leave that `is` meant; and how often it did. */
function changing(is: RegExp, mostTimes: number) {
  let times = 0;
  const through: typeof fetch = (input, init) => {
    const operation = `${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`;
    if (times >= mostTimes || !is.test(operation)) return fetch(input, init);
    times += 1;
    // As Chromium puts it.
    return Promise.reject(new Error('net::ERR_NETWORK_CHANGED'));
  };
  return { through, times: () => times };
}

describe('a sign-in whose network changes', () => {
  it.each([
    ['as it opens its session', /^POST .*\/sessions$/],
    ['as it subscribes', /^POST .*\/subscriptions$/],
    ['as it opens its event channel', /^POST \/(?!api)/],
  ])('%s begins again, is live, and leaves nothing behind', async (_, is) => {
    const network = changing(is, 2);
    on = await deskOnSimulator({}, 'oxe12000', { fetch: network.through });
    expect(network.times()).toBe(2);
    expect(on.desk.store.get().link.phase).toBe('live');
    expect(on.simulator.system.sessions.all).toHaveLength(1);
    expect(on.simulator.system.subscriptions.all).toHaveLength(1);
  });
});

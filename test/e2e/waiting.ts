import type { Simulator } from '../../src/simulator/index';
import { control } from './control';

/** Nothing waits for anybody, the PBX tells it all, and mailboxes are as usual; a mailbox left open is closed. */
export async function nothingWaits(simulator: Simulator): Promise<void> {
  const usual = { password: null, capacity: 120, hidesUsage: false, isLocked: false, empty: true };
  await control(simulator, 'PUT', 'mailboxes/12000', usual);
  const { messages } = simulator.world.exchange;
  for (const number of ['12000', '12001']) {
    messages.dropCallbacks(number);
    while (messages.takeText(number)) continue;
  }
  await control(simulator, 'PUT', 'summary/oxe12000', {});
}

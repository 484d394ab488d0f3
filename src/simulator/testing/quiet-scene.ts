import { ManualClock, type Simulator, startSimulator } from '../index.js';
import { O2gUser } from './o2g-user.js';

/** A quiet company on a clock that stands still, with Camille (12000) signed in and listening. */
export interface Scene {
  readonly clock: ManualClock;
  readonly simulator: Simulator;
  readonly me: O2gUser;
  /** The reference of a new call from 12000, answered by whoever is called unless told otherwise. */
  call(callee: string, options?: { readonly answered: boolean }): Promise<string>;
  /** Someone from outside is in conversation with 12000. */
  talk(): Promise<string>;
  close(): Promise<void>;
}

export async function quietScene(): Promise<Scene> {
  const clock = new ManualClock();
  const simulator = await startSimulator({ clock });
  const me = await O2gUser.live(simulator, 'oxe12000');
  const command = (ref: string, action: string) =>
    fetch(`${simulator.controlUrl}/calls/${ref}/${action}`, { method: 'POST', body: '{}' });
  return {
    clock,
    simulator,
    me,
    call: async (callee, { answered } = { answered: true }) => {
      const order = { deviceId: '12000', callee, autoAnswer: true };
      const { headers } = await me.telephony('POST', 'calls', order);
      const ref = headers.get('location')?.split('/').at(-1) ?? '';
      if (answered) await command(ref, 'answer');
      return ref;
    },
    talk: async () => {
      const ref = simulator.world.customers.callNow('12000');
      await me.telephony('POST', `calls/${ref}/answer`, { deviceId: '12000' });
      return ref;
    },
    close: () => simulator.close(),
  };
}

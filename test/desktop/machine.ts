import { Message, MessageType } from '@jellybrick/dbus-next';
import { hasOwner, type Bus } from './bus';

/** The machine's power, as logind tells of it. */
export interface Machine {
  /** Tells that it is about to sleep; throws when no program wants to know within ten seconds. */
  sleep: () => Promise<void>;
  /** Tells that it has woken up. */
  wake: () => void;
}

const service = 'org.freedesktop.login1';
const path = '/org/freedesktop/login1';
const manager = 'org.freedesktop.login1.Manager';

/** Puts logind on the system bus. It lives on its connection and ends with the bus. */
export async function startMachine(system: Bus): Promise<Machine> {
  const bus = await system.connect();
  /** Who asked for time before a sleep: they listen, and want to hear of it. */
  const listening = new Set<string>();
  bus.addMethodHandler((message) => {
    if (message.type !== MessageType.METHOD_CALL || message.path !== path) return false;
    if (message.member !== 'Inhibit') return false;
    // Electron asks to be told before a sleep ("sleep", "delay"); who would block one gets nothing.
    const [what, , , mode] = message.body.map(String);
    if (mode === 'delay' && what?.split(':').includes('sleep')) listening.add(message.sender);
    // logind answers with a file, which the program closes when it is ready. A file travels beside the bytes of a socket
    // (SCM_RIGHTS), for which neither Node nor the library has a way: so it is refused, as logind may. The signals
    // come all the same, only nothing waits for the program before the machine stands still.
    bus.send(Message.newError(message, 'org.freedesktop.DBus.Error.AccessDenied', 'No delay.'));
    return true;
  });
  await bus.requestName(service);

  const isHeard = async () => {
    const present = await Promise.all([...listening].map((name) => hasOwner(bus, name)));
    return present.includes(true);
  };
  const prepareForSleep = (about: boolean) =>
    bus.send(Message.newSignal(path, manager, 'PrepareForSleep', 'b', [about]));
  return {
    sleep: async () => {
      const limit = Date.now() + 10_000;
      while (!(await isHeard())) {
        if (Date.now() > limit) throw new Error('No program wants to know of a sleep.');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      prepareForSleep(true);
    },
    wake: () => prepareForSleep(false),
  };
}

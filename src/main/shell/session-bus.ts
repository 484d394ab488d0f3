import { once, type EventEmitter } from 'node:events';
import type { MessageBus } from '@jellybrick/dbus-next';
import type { Log } from '../log/log';
import { reasonOf } from '../log/facts';

/** A question to a program on the bus. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Only texts: more was never needed. */
  readonly texts: readonly string[];
}

/** What a program on the bus tells everybody. */
export interface BusSignal {
  readonly interface: string;
  readonly body: readonly unknown[];
}

/** The bus on which the programs of a Linux desktop talk to each other (D-Bus). */
export interface SessionBus {
  /** Resolves with what is answered; rejects where nobody answers in time, or there is no bus. */
  call(call: BusCall): Promise<readonly unknown[]>;
  /** Hears every signal of that name until the bus goes; resolves once it does, rejects where there is no bus. */
  listen(member: string, heard: (signal: BusSignal) => void): Promise<void>;
  dispose(): void;
}

/** What the bus stands on. */
export interface SessionBusIo {
  readonly log: Log;
  /** Where it is, unless the desktop says it. */
  readonly address?: string;
  /** How long (ms) the bus and who is asked may take. */
  readonly patience?: number;
}

const daemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** Loaded for who needs it: not on other systems, and not before the desk's first picture. */
const loadLibrary = () => import('@jellybrick/dbus-next');

/**
 * Connects when it is first needed, once: a desktop without a bus gets none later, and one whose bus goes is about to end.
 * Neither is an error.
 */
export function createSessionBus({ log, address, patience = 2000 }: SessionBusIo): SessionBus {
  let connection: Promise<MessageBus> | undefined;
  let isDisposed = false;

  const inTime = <T>(answer: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The bus does not answer.')), patience);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  };
  const connect = async (): Promise<MessageBus> => {
    const { sessionBus } = await loadLibrary();
    const bus = sessionBus(address === undefined ? {} : { busAddress: address });
    (bus as EventEmitter).on('error', () => undefined);
    try {
      await inTime(once(bus, 'connect'));
      return bus;
    } catch (thrown) {
      bus.disconnect();
      log.info('there is no session bus', reasonOf(thrown));
      throw thrown;
    }
  };
  const open = async (): Promise<MessageBus> => {
    if (isDisposed) throw new Error('The bus is no longer needed.');
    return (connection ??= connect());
  };
  const call = async ({ texts, ...target }: BusCall): Promise<readonly unknown[]> => {
    const [bus, { Message, Variant }] = await Promise.all([open(), loadLibrary()]);
    const signature = 's'.repeat(texts.length);
    const reply = await inTime(bus.call(new Message({ ...target, signature, body: [...texts] })));
    return (reply?.body ?? []).map((value: unknown): unknown =>
      value instanceof Variant ? value.value : value,
    );
  };
  return {
    call,
    async listen(member, heard) {
      const [bus, { MessageType }] = await Promise.all([open(), loadLibrary()]);
      bus.on('message', (message) => {
        if (isDisposed || message.type !== MessageType.SIGNAL || message.member !== member) return;
        heard({ interface: message.interface ?? '', body: message.body });
      });
      const rule = `type='signal',member='${member}'`;
      await call({ ...daemon, member: 'AddMatch', texts: [rule] });
    },
    dispose() {
      isDisposed = true;
      void connection?.then(
        (bus) => bus.disconnect(),
        () => undefined,
      );
    },
  };
}

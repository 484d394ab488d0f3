import type { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Message, sessionBus, type MessageBus } from '@jellybrick/dbus-next';
import { OwnedProcess } from './owned-process';

/** A private D-Bus: nothing is on it but what the desktop starts, and nothing starts by itself. */
export interface Bus {
  address: string;
  /** A connection of our own; the bus ends it when it stops. */
  connect: () => Promise<MessageBus>;
  stop: () => Promise<void>;
}

const config = (
  socket: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Starts a bus that listens on that socket. */
export async function startBus(
  socket: string,
  env: Readonly<Record<string, string>>,
): Promise<Bus> {
  const file = `${socket}.conf`;
  await writeFile(file, config(socket));
  const daemon = new OwnedProcess('dbus-daemon', [`--config-file=${file}`, '--nofork'], { env });
  await daemon.until('its socket was there', () => existsSync(socket));

  const connections: MessageBus[] = [];
  const address = `unix:path=${socket}`;
  return {
    address,
    connect: async () => {
      const bus = sessionBus({ busAddress: address });
      // A connection that breaks when the bus stops is no news.
      (bus as EventEmitter).on('error', () => undefined);
      if (bus.name === null) await new Promise<void>((resolve) => bus.once('connect', resolve));
      connections.push(bus);
      return bus;
    },
    stop: async () => {
      for (const bus of connections) bus.disconnect();
      await daemon.stop();
    },
  };
}

/** What a call is made on. */
export interface Target {
  destination: string;
  path: string;
  interface: string;
}

/** The bus daemon itself. */
export const daemonTarget: Target = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** Calls a method and returns what it answers; throws a `DBusError` when it answers with an error. */
export async function callBus(
  bus: MessageBus,
  target: Target,
  member: string,
  signature = '',
  body: unknown[] = [],
): Promise<unknown[]> {
  const reply = await bus.call(new Message({ ...target, member, signature, body }));
  return reply?.body ?? [];
}

/** True while somebody owns the name. */
export async function hasOwner(bus: MessageBus, name: string): Promise<boolean> {
  const [owned] = await callBus(bus, daemonTarget, 'NameHasOwner', 's', [name]);
  return owned === true;
}

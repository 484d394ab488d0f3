import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageType, type Message, type MessageBus, type Variant } from '@jellybrick/dbus-next';
import { OwnedProcess } from './owned-process';
import { callBus, daemonTarget, hasOwner, type Bus, type Target } from './bus';

/** A notification that a program sent to the desktop. */
export interface SeenNotification {
  /** The daemon's number, 0 until it has answered. */
  id: number;
  app: string;
  summary: string;
  body: string;
  /** Keys of its actions; `default` is a click on it. */
  actions: readonly string[];
  urgency: 'low' | 'normal' | 'critical';
  /** False once it was closed, by whomever. */
  open: boolean;
}

/** The notification daemon, and everything that passed by it. */
export interface Notifications {
  /** All since the desktop started, oldest first. */
  read: () => readonly SeenNotification[];
  /** Clicks the newest open one, as the user would. */
  click: () => Promise<void>;
  closeAll: () => Promise<void>;
  stop: () => Promise<void>;
}

const service = 'org.freedesktop.Notifications';
/** What dunst is told by its user. */
const dunst: Target = {
  destination: service,
  path: '/org/freedesktop/Notifications',
  interface: 'org.dunstproject.cmd0',
};
const config = `[global]
  monitor = 0
  follow = none
  font = DejaVu Sans 10
  frame_width = 1
  corner_radius = 6
  idle_threshold = 0
  history_length = 100
`;

/** Starts dunst and a monitor that notes what is said to it and what it answers. */
export async function startNotifications(
  folder: string,
  env: Readonly<Record<string, string>>,
  session: Bus,
): Promise<Notifications> {
  const file = join(folder, 'dunstrc');
  await writeFile(file, config);
  const daemon = new OwnedProcess('dunst', ['-config', file], { env });
  const bus = await session.connect();
  await daemon.until('it took its name', () => hasOwner(bus, service));
  const read = await listen(await session.connect());
  return {
    read,
    click: async () => void (await callBus(bus, dunst, 'NotificationAction', 'u', [0])),
    closeAll: async () => void (await callBus(bus, dunst, 'NotificationCloseAll')),
    stop: () => daemon.stop(),
  };
}

/** Makes the connection a monitor of the notification service; from then on it only listens. */
async function listen(monitor: MessageBus): Promise<() => readonly SeenNotification[]> {
  const seen: SeenNotification[] = [];
  const unanswered = new Map<string, SeenNotification>();
  monitor.addMethodHandler(() => true);
  monitor.on('message', (message) => {
    if (message.type === MessageType.METHOD_CALL && message.member === 'Notify') {
      const notification = describe(message);
      seen.push(notification);
      unanswered.set(`${message.sender} ${String(message.serial)}`, notification);
    }
    if (message.type === MessageType.METHOD_RETURN) {
      const key = `${message.destination} ${String(message.replySerial)}`;
      const notification = unanswered.get(key);
      if (notification !== undefined) notification.id = Number(message.body[0]);
      unanswered.delete(key);
    }
    if (message.type === MessageType.SIGNAL && message.member === 'NotificationClosed') {
      for (const notification of seen) {
        if (notification.id === message.body[0]) notification.open = false;
      }
    }
  });
  const rules = [
    `type='method_call',interface='${service}'`,
    `type='method_return',sender='${service}'`,
    `type='signal',interface='${service}'`,
  ];
  const monitoring = { ...daemonTarget, interface: 'org.freedesktop.DBus.Monitoring' };
  await callBus(monitor, monitoring, 'BecomeMonitor', 'asu', [rules, 0]);
  return () => seen.map((notification) => ({ ...notification }));
}

function describe(message: Message): SeenNotification {
  const [app, , , summary, body, actions, hints] = message.body;
  const urgency = (hints as Record<string, Variant>)['urgency']?.value;
  return {
    id: 0,
    app: String(app),
    summary: String(summary),
    body: String(body),
    actions: (actions as string[]).filter((_, index) => index % 2 === 0),
    urgency: urgency === 0 ? 'low' : urgency === 2 ? 'critical' : 'normal',
    open: true,
  };
}

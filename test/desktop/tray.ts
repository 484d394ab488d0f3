import { createHash } from 'node:crypto';
import { Message, MessageType, Variant, type MessageBus } from '@jellybrick/dbus-next';
import { readMenu, clickMenu, type MenuEntry } from './tray-menu';
import { encodePng } from './png';
import { callBus, hasOwner, type Bus, type Target } from './bus';

/** A program's place in the tray, as the desktop's panel would show it. */
export interface TrayItem {
  title: string;
  /** What shows when the pointer rests on it. */
  toolTip: string;
  status: string;
  icon: TrayIcon;
  menu: readonly MenuEntry[];
}

/** The largest picture the program offers. */
export interface TrayIcon {
  /** Name of an icon of the theme or a file, where the program gives one instead of pixels. */
  name: string;
  width: number;
  height: number;
  /** Equal for equal pictures. */
  hash: string;
  png: Buffer;
}

/** The panel's side of the tray (StatusNotifierWatcher and host). */
export interface Tray {
  /** What is in the tray now. */
  items: () => Promise<readonly TrayItem[]>;
  /** The only program in the tray; throws when there is none or more than one. */
  read: () => Promise<TrayItem>;
  /** Clicks a menu entry by its label; labels of entries above it come first: `click('State', 'Ready')`. */
  click: (...labels: string[]) => Promise<void>;
  /** Clicks the icon itself. */
  activate: () => Promise<void>;
}

const watcher = 'org.kde.StatusNotifierWatcher';
const itemInterface = 'org.kde.StatusNotifierItem';
const properties = 'org.freedesktop.DBus.Properties';

/** Puts a tray on the session bus. It lives on its connection and ends with the bus. */
export async function startTray(session: Bus): Promise<Tray> {
  const bus = await session.connect();
  const registered: Target[] = [];
  bus.addMethodHandler((message) => answer(bus, message, registered));
  await bus.requestName(watcher);
  await bus.requestName('org.kde.StatusNotifierHost-test');

  const present = async () => {
    const owned = await Promise.all(registered.map((item) => hasOwner(bus, item.destination)));
    return registered.filter((_, index) => owned[index]);
  };
  const only = async (): Promise<Target> => {
    const [item, ...others] = await present();
    if (item === undefined) throw new Error('No program is in the tray.');
    if (others.length > 0) throw new Error('More than one program is in the tray.');
    return item;
  };
  return {
    items: async () => await Promise.all((await present()).map((item) => describe(bus, item))),
    read: async () => await describe(bus, await only()),
    click: async (...labels) => {
      const item = await only();
      await clickMenu(bus, await menuOf(bus, item), labels);
    },
    activate: async () => {
      await callBus(bus, await only(), 'Activate', 'ii', [0, 0]);
    },
  };
}

/** The watcher's interface: programs register, and ask whether a host is there to show them. */
function answer(bus: MessageBus, message: Message, registered: Target[]): boolean {
  const reply = (signature: string, ...body: unknown[]) => {
    bus.send(Message.newMethodReturn(message, signature, body));
    return true;
  };
  if (message.type !== MessageType.METHOD_CALL || message.path !== '/StatusNotifierWatcher')
    return false;
  const values: Record<string, Variant> = {
    IsStatusNotifierHostRegistered: new Variant('b', true),
    ProtocolVersion: new Variant('i', 0),
    RegisteredStatusNotifierItems: new Variant(
      'as',
      registered.map((item) => item.destination),
    ),
  };
  switch (message.member) {
    case 'RegisterStatusNotifierItem': {
      const name = String(message.body[0]);
      const destination = name.startsWith('/') ? message.sender : name;
      const path = name.startsWith('/') ? name : '/StatusNotifierItem';
      registered.push({ destination, path, interface: itemInterface });
      return reply('');
    }
    case 'RegisterStatusNotifierHost':
      return reply('');
    case 'Get': {
      const value = values[String(message.body[1])];
      return value !== undefined && reply('v', value);
    }
    case 'GetAll':
      return reply('a{sv}', values);
    default:
      return false;
  }
}

async function propertiesOf(bus: MessageBus, item: Target): Promise<Record<string, Variant>> {
  const target = { ...item, interface: properties };
  const [all] = await callBus(bus, target, 'GetAll', 's', [itemInterface]);
  return all as Record<string, Variant>;
}

async function menuOf(bus: MessageBus, item: Target): Promise<Target> {
  const path = String((await propertiesOf(bus, item))['Menu']?.value ?? '/MenuBar');
  return { destination: item.destination, path, interface: 'com.canonical.dbusmenu' };
}

async function describe(bus: MessageBus, item: Target): Promise<TrayItem> {
  const all = await propertiesOf(bus, item);
  const text = (name: string) => String(all[name]?.value ?? '');
  const toolTip = all['ToolTip']?.value as [string, unknown, string, string] | undefined;
  return {
    title: text('Title'),
    toolTip: toolTip === undefined ? '' : [toolTip[2], toolTip[3]].filter(Boolean).join('\n'),
    status: text('Status'),
    icon: icon(text('IconName'), all['IconPixmap']?.value),
    menu: await readMenu(bus, await menuOf(bus, item)),
  };
}

/** Pictures come as ARGB in network order. */
function icon(name: string, pixmaps: unknown): TrayIcon {
  const all = (pixmaps ?? []) as [number, number, Uint8Array][];
  const [width, height, argb] = all.reduce<[number, number, Uint8Array]>(
    (largest, next) => (next[0] > largest[0] ? next : largest),
    [0, 0, new Uint8Array()],
  );
  const rgba = Buffer.from(argb);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at] ?? 0;
    rgba.copyWithin(at, at + 1, at + 4);
    rgba[at + 3] = alpha;
  }
  const hash = createHash('sha256').update(name).update(rgba).digest('hex').slice(0, 16);
  return { name, width, height, hash, png: encodePng(width, height, rgba) };
}

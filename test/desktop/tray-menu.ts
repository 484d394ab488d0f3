import { DBusError, Variant, type MessageBus } from '@jellybrick/dbus-next';
import { callBus, type Target } from './bus';

/** An entry of a tray menu (com.canonical.dbusmenu). */
export interface MenuEntry {
  id: number;
  /** Without the underscore that marks the access key; empty for a separator. */
  label: string;
  separator: boolean;
  enabled: boolean;
  /** Undefined where the entry is neither a check box nor a radio button. */
  checked: boolean | undefined;
  children: readonly MenuEntry[];
}

type Layout = [id: number, properties: Record<string, Variant>, children: Variant<Layout>[]];

/** Reads the whole menu as it would open now; hidden entries are left out. */
export async function readMenu(bus: MessageBus, menu: Target): Promise<readonly MenuEntry[]> {
  // Programs may fill the menu only when it opens; one that knows no such question has it ready.
  await callBus(bus, menu, 'AboutToShow', 'i', [0]).catch(() => undefined);
  const [, layout] = await callBus(bus, menu, 'GetLayout', 'iias', [0, -1, []]);
  return entry(layout as Layout).children;
}

/** Clicks the entry that the labels lead to; once more where the menu was made anew in between, as a panel shows the new one. */
export async function clickMenu(
  bus: MessageBus,
  menu: Target,
  labels: readonly string[],
): Promise<void> {
  const isGone = (error: unknown): boolean =>
    error instanceof DBusError && error.text === 'error occurred in Event';
  await clickNow(bus, menu, labels).catch(async (error: unknown) => {
    if (!isGone(error)) throw error;
    await clickNow(bus, menu, labels);
  });
}

async function clickNow(bus: MessageBus, menu: Target, labels: readonly string[]): Promise<void> {
  let entries = await readMenu(bus, menu);
  let found: MenuEntry | undefined;
  for (const label of labels) {
    found = entries.find((candidate) => candidate.label === label);
    if (found === undefined) {
      const offered = entries.map((candidate) => candidate.label || '—').join(', ');
      throw new Error(`The tray menu has no "${label}"; it has: ${offered}`);
    }
    entries = found.children;
  }
  if (found === undefined) throw new Error('No label was given.');
  if (!found.enabled) throw new Error(`"${found.label}" in the tray menu is disabled.`);
  const data = new Variant('i', 0);
  await callBus(bus, menu, 'Event', 'isvu', [found.id, 'clicked', data, 0]).catch(
    (error: unknown) => {
      // A program that quits at the click does not answer any more.
      const left =
        error instanceof DBusError && error.type === 'org.freedesktop.DBus.Error.NoReply';
      if (!left) throw error;
    },
  );
}

function entry([id, properties, children]: Layout): MenuEntry {
  const value = (name: string) => properties[name]?.value;
  return {
    id,
    label: String(value('label') ?? '').replace(/_(.)/g, '$1'),
    separator: value('type') === 'separator',
    enabled: value('enabled') !== false,
    checked: value('toggle-type') ? value('toggle-state') === 1 : undefined,
    children: children
      .filter((child) => child.value[1]['visible']?.value !== false)
      .map((child) => entry(child.value)),
  };
}

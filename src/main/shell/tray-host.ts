import type { SessionBus } from './session-bus';

const watcher = 'org.kde.StatusNotifierWatcher';

/**
 * Whether the desktop shows tray icons. On Linux that is whether a StatusNotifier host has registered;
 * where nobody can tell, we take it that there is none, so that the desk is never hidden out of reach.
 */
export async function findTrayHost(
  platform: NodeJS.Platform,
  bus: Pick<SessionBus, 'call'>,
): Promise<'available' | 'missing'> {
  if (platform !== 'linux') return 'available';
  const question = {
    destination: watcher,
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    texts: [watcher, 'IsStatusNotifierHostRegistered'],
  };
  const [isRegistered] = await bus.call(question).catch(() => []);
  return isRegistered === true ? 'available' : 'missing';
}

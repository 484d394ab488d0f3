import { Message } from '@jellybrick/dbus-next';
import type { Bus } from './bus';

/** The lock screen, as the desktop's programs are told of it. */
export interface ScreenLock {
  lock: () => void;
  unlock: () => void;
}

const service = 'org.gnome.ScreenSaver';
const path = '/org/gnome/ScreenSaver';

/** Puts a screen saver such as GNOME's on the session bus. It lives on its connection and ends with the bus. */
export async function startScreenLock(session: Bus): Promise<ScreenLock> {
  const bus = await session.connect();
  await bus.requestName(service);
  const tell = (isActive: boolean) =>
    bus.send(Message.newSignal(path, service, 'ActiveChanged', 'b', [isActive]));
  return { lock: () => tell(true), unlock: () => tell(false) };
}

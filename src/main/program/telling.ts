import { Notification, type NotificationConstructorOptions } from 'electron';
import { systemClock } from '../desk/clock';
import type { Desk } from '../desk/desk';
import type { SettingsStore } from '../settings/settings-store';
import { createHelpAlerts } from '../shell/help-alerts';
import { createNotices, type Notices } from '../shell/notices';
import { createRing, type Ring } from '../shell/ring';
import { createSiteAlerts } from '../shell/site-alerts';
import type { Texts } from '../shell/texts';
import type { Own } from './owned';
import type { Windows } from './windows';

/** What telling stands on. */
export interface TellingIo {
  readonly own: Own;
  readonly desk: Desk;
  readonly settings: SettingsStore;
  readonly windows: Pick<Windows, 'desk' | 'ring'>;
  readonly icon: string;
  readonly texts: Texts;
  /** The language in use, for times of day. */
  readonly language: () => string;
  /** Brings the windows up to date before the ring is shown. */
  readonly beforeRing: () => void;
  readonly showPage: (page: 'team' | 'site') => void;
}

/** Everything that speaks to the user of its own accord. */
export interface Telling {
  readonly notices: Notices;
  readonly ring: Ring;
}

/** Notices of the program, the ring for calls, and alerts for supervisors and administrators. */
export function createTelling(io: TellingIo): Telling {
  const { own, desk, settings, windows, icon, texts } = io;
  const newNotification = Notification.isSupported()
    ? (options: NotificationConstructorOptions) => new Notification(options)
    : undefined;
  const deskVisible = (): boolean => windows.desk.isVisible();
  const notifying = { desk, settings, deskVisible, newNotification, icon, texts };
  const notices = createNotices({ newNotification, icon, texts, settings });
  const ring = own(
    createRing({
      ...notifying,
      window: windows.ring,
      showDesk: () => windows.desk.show(),
      beforeShow: io.beforeRing,
      notificationActions: process.platform === 'darwin',
    }),
  );
  own(
    createHelpAlerts({
      ...notifying,
      after: (ms, then) => systemClock.after(ms, then),
      showTeam: () => io.showPage('team'),
    }),
  );
  own(
    createSiteAlerts({
      ...notifying,
      showSite: () => io.showPage('site'),
      timeWords: (at) => new Date(at).toLocaleTimeString(io.language(), { timeStyle: 'short' }),
    }),
  );
  return { notices, ring };
}

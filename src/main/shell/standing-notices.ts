import type { Notification, NotificationConstructorOptions } from 'electron';
import type { SettingsStore } from '../settings/settings-store';

/** What notifications that stand until their matter is over are shown with. */
export interface StandingNoticesIo {
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly deskVisible: () => boolean;
  /** Undefined where the desktop has no notifications. */
  readonly newNotification: ((options: NotificationConstructorOptions) => Notification) | undefined;
  readonly icon: string;
}

/** System notifications by what they are about, each shown once and taken away when that is over. */
export interface StandingNotices {
  /** Whether it was told of, or the setting kept it quiet. */
  has(key: string): boolean;
  /** Tells of it, as the setting for calls says: always, while the desk is hidden, or never. */
  open(key: string, text: { readonly title: string; readonly body: string }): void;
  /** Takes away what is about anything else than these. */
  keepOnly(isStill: (key: string) => boolean): void;
  /** Takes all away. */
  clear(): void;
}

/** Keeps them; `onClick` is what a click on one does. */
export function createStandingNotices(io: StandingNoticesIo, onClick: () => void): StandingNotices {
  const shown = new Map<string, Notification | undefined>();
  const tells = (): boolean => {
    const wanted = io.settings.get().ring.notification;
    return wanted === 'always' || (wanted === 'deskHidden' && !io.deskVisible());
  };
  const keepOnly = (isStill: (key: string) => boolean): void => {
    for (const [key, notification] of shown) {
      if (isStill(key)) continue;
      notification?.close();
      shown.delete(key);
    }
  };
  return {
    has: (key) => shown.has(key),
    open(key, { title, body }) {
      const notification = tells()
        ? io.newNotification?.({
            title: withoutMarkup(title),
            body: withoutMarkup(body),
            icon: io.icon,
            urgency: 'critical',
            timeoutType: 'never',
          })
        : undefined;
      shown.set(key, notification);
      notification?.on('click', onClick);
      notification?.show();
    },
    keepOnly,
    clear: () => keepOnly(() => false),
  };
}

/** Linux desktops read texts as markup, and names are not ours. */
const withoutMarkup = (text: string): string => text.replace(/[<>&]/g, ' ');

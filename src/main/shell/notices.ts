import type { Notification, NotificationConstructorOptions } from 'electron';
import type { SettingsStore } from '../settings/settings-store';
import type { Texts } from './texts';

/** What notices stand on. */
export interface NoticesIo {
  /** Undefined where the desktop has no notifications. */
  readonly newNotification: ((options: NotificationConstructorOptions) => Notification) | undefined;
  readonly icon: string;
  readonly texts: Texts;
  readonly settings: Pick<SettingsStore, 'get' | 'update'>;
}

/** What the program says by itself, beside calls. */
export interface Notices {
  /** Once in a profile: where the desk went when it was closed. */
  deskKept(tray: 'available' | 'missing'): void;
  settingsDamaged(file: string): void;
  /** Once in a run: the disk takes no settings. */
  settingsNotKept(): void;
  contactsDamaged(file: string): void;
  /** Once in a run: the disk takes no contacts. */
  contactsNotKept(): void;
  /** The program ended by itself and was started again. */
  revived(): void;
  /** A call archive could not be read and was set aside. */
  archiveDamaged(file: string): void;
  demoFailed(): void;
  /** Starting at login could not be turned on or off. */
  loginItemFailed(): void;
}

/** Says things by system notifications. */
export function createNotices({ newNotification, icon, texts, settings }: NoticesIo): Notices {
  const say = (title: string, body: string): void =>
    newNotification?.({ title, body, icon, silent: true }).show();
  const told = new Set<string>();
  /** Says it once in a run. */
  const sayOnce = (title: string, body: string): void => {
    if (told.has(title)) return;
    told.add(title);
    say(title, body);
  };
  return {
    deskKept(tray) {
      if (settings.get().toldAboutTray) return;
      const { t } = texts;
      if (tray === 'available') say(t('notice.trayKept.title'), t('notice.trayKept.body'));
      else say(t('notice.trayMissing.title'), t('notice.trayMissing.body'));
      settings.update({ toldAboutTray: true });
    },
    settingsDamaged: (file) =>
      say(
        texts.t('notice.settingsDamaged.title'),
        texts.t('notice.settingsDamaged.body', { file }),
      ),
    archiveDamaged: (file) =>
      say(texts.t('notice.archiveDamaged.title'), texts.t('notice.archiveDamaged.body', { file })),
    loginItemFailed: () =>
      say(texts.t('notice.loginItemFailed.title'), texts.t('notice.loginItemFailed.body')),
    settingsNotKept: () =>
      sayOnce(texts.t('notice.settingsNotKept.title'), texts.t('notice.settingsNotKept.body')),
    contactsDamaged: (file) =>
      say(
        texts.t('notice.contactsDamaged.title'),
        texts.t('notice.contactsDamaged.body', { file }),
      ),
    contactsNotKept: () =>
      sayOnce(texts.t('notice.contactsNotKept.title'), texts.t('notice.contactsNotKept.body')),
    revived: () => say(texts.t('notice.revived.title'), texts.t('notice.revived.body')),
    demoFailed: () => say(texts.t('notice.demoFailed.title'), texts.t('notice.demoFailed.body')),
  };
}

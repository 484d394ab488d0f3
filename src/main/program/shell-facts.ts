import type { DemoAccount, ShellState } from '@shared/bridge/shell-state';
import type { Secrets } from '../secrets/secrets';
import type { SettingsStore } from '../settings/settings-store';
import { pickLanguage, pickRegion, type SystemLocale } from '../shell/locale';

/** Where the facts come from. */
export interface ShellFactsIo {
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly systemLocale: SystemLocale;
  readonly theme: () => Pick<ShellState, 'theme' | 'highContrast'>;
  readonly globalShortcuts: () => ShellState['globalShortcuts'];
  readonly screens: () => ShellState['screens'];
  readonly tray: () => ShellState['tray'];
  readonly contactsVersion: () => number;
  readonly dialOffer: () => ShellState['dialOffer'] | undefined;
  readonly history: () => Pick<ShellState, 'archive' | 'historyExport'>;
  /** Undefined while no demo runs. */
  readonly demoAccounts: () => readonly DemoAccount[] | undefined;
  /** Something that the windows show has changed. */
  readonly onChange: () => void;
}

/** What the windows know of this desktop. */
export interface ShellFacts {
  get(): ShellState;
  /** The region alone: some of the facts are found by it. */
  region(): string;
  /** The keyring or what it holds may have changed: asks it again. */
  lookAtKeyring(): Promise<void>;
}

/** Collects the facts; only the keyring is asked ahead, since it may take its time. */
export function createShellFacts(io: ShellFactsIo): ShellFacts {
  const { settings, secrets, systemLocale } = io;
  let keyring: ShellState['keyring'] = 'available';
  let passwordKnown = false;
  const language = (): ShellState['language'] => pickLanguage(settings.get(), systemLocale);
  const region = (): string => pickRegion(settings.get().region, systemLocale, language());
  return {
    region,
    get() {
      const dialOffer = io.dialOffer();
      const demoAccounts = io.demoAccounts();
      return {
        ...io.theme(),
        globalShortcuts: io.globalShortcuts(),
        keyring,
        passwordKnown,
        language: language(),
        region: region(),
        screens: io.screens(),
        tray: io.tray(),
        contactsVersion: io.contactsVersion(),
        ...(dialOffer ? { dialOffer } : {}),
        ...io.history(),
        ...(demoAccounts ? { demoAccounts } : {}),
      };
    },
    async lookAtKeyring() {
      const { account } = settings.get();
      keyring = await secrets.availability();
      passwordKnown = account !== undefined && (await secrets.get(account)) !== undefined;
      io.onChange();
    },
  };
}

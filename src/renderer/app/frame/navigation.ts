import { createContext, useContext } from 'react';
import type { PageId } from '@shared/bridge/setting-values';

/** A part of the settings page that may be shown at once. */
export type SettingsSection = 'account' | 'certificates' | 'shortcuts' | 'device';

/** Where the window stands and the ways to other pages. */
export interface Navigation {
  readonly page: PageId;
  /** The part of the settings page that was asked for. */
  readonly section: SettingsSection | undefined;
  go(page: PageId, section?: SettingsSection): void;
}

export const NavigationContext = createContext<Navigation>({
  page: 'calls',
  section: undefined,
  go: () => undefined,
});

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}

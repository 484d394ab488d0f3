import type { NativeTheme } from 'electron';
import type { ShellState } from '@shared/bridge/shell-state';
import type { SettingsStore } from '../settings/settings-store';

/** What the theme stands on. */
export interface ThemeIo {
  readonly nativeTheme: Pick<
    NativeTheme,
    'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'on' | 'off'
  >;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly onChange: () => void;
}

/** Light or dark, by the settings or the desktop. */
export interface Theme {
  state(): Pick<ShellState, 'theme' | 'highContrast'>;
  /** What a window shows before its page has painted; the page's own ground. */
  background(): string;
  dispose(): void;
}

/** `--ground` of `src/renderer/ui/tokens.css`. */
const grounds = { light: '#f5f5f7', dark: '#16171b' };

/** Follows the settings and the desktop. */
export function createTheme({ nativeTheme, settings, onChange }: ThemeIo): Theme {
  nativeTheme.themeSource = settings.get().theme;
  const unsubscribe = settings.subscribe((next, previous) => {
    if (next.theme !== previous.theme) nativeTheme.themeSource = next.theme;
  });
  const theme = (): 'light' | 'dark' => (nativeTheme.shouldUseDarkColors ? 'dark' : 'light');
  nativeTheme.on('updated', onChange);
  return {
    state: () => ({
      theme: theme(),
      highContrast: nativeTheme.shouldUseHighContrastColors,
    }),
    background: () => grounds[theme()],
    dispose() {
      unsubscribe();
      nativeTheme.off('updated', onChange);
    },
  };
}

import { createContext, useContext } from 'react';
import type { CommandInput } from '@shared/bridge/commands';

type SettingsPatch = CommandInput<'settings.update'>;

/** Changes settings at once; the page shows it when that fails, and the value as main has it. */
export type ChangeSettings = (patch: SettingsPatch) => void;

export const ChangeSettingsContext = createContext<ChangeSettings>(() => undefined);

export function useChangeSettings(): ChangeSettings {
  return useContext(ChangeSettingsContext);
}

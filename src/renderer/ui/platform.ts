import { createContext, useContext } from 'react';
import type { KeyPlatform } from '@shared/model/accelerator';

/** Whose keys and habits the window follows; the app sets it from `app.info`. */
export const PlatformContext = createContext<KeyPlatform>('linux');

export function usePlatform(): KeyPlatform {
  return useContext(PlatformContext);
}

import ElectronStore from 'electron-store';
import type { Store } from './stored-file';

/** A small JSON file by electron-store; only its user may read it. */
export function openStore(folder: string, name: string): Store {
  return new ElectronStore<Record<string, unknown>>({
    name,
    cwd: folder,
    configFileMode: 0o600,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  });
}

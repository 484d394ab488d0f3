import { readOnce } from '@shared/read-once';
import type { StoredFile } from '../settings/stored-file';
import { windowStateSchema, type WindowState } from './placement';

/** Where the desk was left, in `window-state.json`. What cannot be read counts as nothing. */
export interface WindowStateStore {
  get(): WindowState | undefined;
  set(state: WindowState): void;
}

/** Reads and writes where the desk was left. */
export function createWindowStateStore(file: StoredFile): WindowStateStore {
  return {
    get: () => windowStateSchema.safeParse(file.read(), readOnce).data,
    set: (state) => void file.write({ ...state }),
  };
}

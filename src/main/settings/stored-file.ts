import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** A small JSON file in the profile. Reading never throws; a damaged file is kept aside and said once. */
export interface StoredFile {
  /** What was stored, unchecked; an empty object when there is nothing. */
  read(): Readonly<Record<string, unknown>>;
  /** Replaces the file atomically. False when the disk refuses. */
  write(content: Readonly<Record<string, unknown>>): boolean;
  /** Copies the file aside because part of it could not be used; the copy's name, or undefined when the disk refuses. */
  keepAside(): string | undefined;
  /** The name under which an unreadable file was kept when this one was opened. */
  readonly keptAs?: string;
}

/** What we use of electron-store: the whole content, replaced atomically when set. */
export interface Store {
  store: Record<string, unknown>;
}

/** What a stored file stands on. */
export interface StoredFileIo {
  readonly folder: string;
  readonly now: () => Date;
  /** Opens `<name>.json` in the folder, starting empty where it is not valid JSON. */
  readonly openStore: (folder: string, name: string) => Store;
}

/** Opens `<name>.json` in a folder. */
export function openStoredFile({ folder, now, openStore }: StoredFileIo, name: string): StoredFile {
  const path = join(folder, `${name}.json`);
  const aside = (): string => `${path}.corrupt-${now().toISOString().replace(/[:.]/g, '-')}`;
  const keptAs = isReadable(path) ? undefined : moveAway(path, aside());
  const store = openStore(folder, name);
  return {
    ...(keptAs === undefined ? {} : { keptAs }),
    read: () => store.store,
    write(content) {
      try {
        store.store = { ...content };
        return true;
      } catch {
        return false;
      }
    },
    keepAside() {
      const copy = aside();
      try {
        copyFileSync(path, copy);
        return copy;
      } catch {
        // A disk that refuses a copy must not stop the start: what could be read is in use.
        return undefined;
      }
    },
  };
}

function isReadable(path: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof content === 'object' && content !== null && !Array.isArray(content);
  } catch (reason) {
    return reason instanceof Error && 'code' in reason && reason.code === 'ENOENT';
  }
}

function moveAway(path: string, to: string): string {
  try {
    renameSync(path, to);
  } catch {
    // The store starts afresh below; the name still tells where the file should have gone.
  }
  return to;
}

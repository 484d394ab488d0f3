import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFileSync } from '../files/replace-file';
import type { RefusedWrites } from './refused-writes';

type Content = Readonly<Record<string, unknown>>;

/** A small JSON file in the profile. Reading never throws; a damaged file is kept aside and said once. */
export interface StoredFile {
  /** What was stored, unchecked; an empty object when there is nothing. */
  read(): Content;
  /** Replaces the file atomically. False when the disk refuses; it is tried again then. */
  write(content: Content): boolean;
  /** Whether what was last written is on the disk. */
  isKept(): boolean;
  /** Copies the file aside because part of it could not be used; the copy's name, or undefined when the disk refuses. */
  keepAside(): string | undefined;
  /**
   * What was kept aside, by any run, is left with what `rest` leaves of it: one of which nothing is left goes, and so does
   * one that cannot be read, for nobody can tell what it holds. What the disk refuses is tried again.
   */
  eraseAside(rest: (content: Content) => Content): void;
  /** Where an unreadable file was kept when this one was opened. */
  readonly keptAs?: string;
}

/** What a stored file stands on. */
export interface StoredFileIo {
  readonly folder: string;
  readonly now: () => Date;
  /** Who asks the disk again for what it refused; without, it is not asked again. */
  readonly refused?: RefusedWrites;
}

/** Opens `<name>.json` in a folder; only its user may read it. Tells when the disk has taken what it had refused. */
export function openStoredFile(
  { folder, now, refused }: StoredFileIo,
  name: string,
  onKept: () => void = () => undefined,
): StoredFile {
  const path = join(folder, `${name}.json`);
  const asideName = `${path}.corrupt-`;
  const aside = (): string => asideName + now().toISOString().replace(/[:.]/g, '-');
  const stored = readContent(path);
  const keptAs = stored === undefined ? moveAway(path, aside()) : undefined;
  let content: Content = stored ?? {};
  let kept = true;
  const put = (): boolean => {
    try {
      replaceFileSync(path, JSON.stringify(content, undefined, 2));
      kept = true;
    } catch {
      kept = false;
    }
    return kept;
  };
  const putAgain = (): boolean => {
    if (put()) onKept();
    return kept;
  };
  return {
    ...(keptAs === undefined ? {} : { keptAs }),
    read: () => content,
    write(next) {
      content = next;
      if (!put()) refused?.add(putAgain);
      return kept;
    },
    isKept: () => kept,
    keepAside() {
      const copy = aside();
      try {
        copyFileSync(path, copy);
        return copy;
      } catch {
        // A disk that refuses a copy must not stop the start: what could be read is in use.
        rmSync(copy, { force: true });
        return undefined;
      }
    },
    eraseAside(rest) {
      const erase = (): boolean => {
        const copies = filesIn(folder).filter((file) => file.startsWith(asideName));
        const refusing = copies.filter((copy) => !leaves(copy, rest(readContent(copy) ?? {})));
        // What a killed program was about to write; and one that could not even be moved away is where it was.
        const isPartGone = leaves(`${path}.part`, {});
        return (keptAs !== path || put()) && isPartGone && refusing.length === 0;
      };
      if (!erase()) refused?.add(erase);
    },
  };
}

/** Leaves this of a file, and no file where it is nothing. False when the disk refuses. */
function leaves(file: string, content: Content): boolean {
  try {
    if (Object.keys(content).length === 0) rmSync(file, { force: true });
    else replaceFileSync(file, JSON.stringify(content, undefined, 2));
    return true;
  } catch {
    return false;
  }
}

/** The paths of what a folder holds; none where there is no folder. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** An empty object where there is no file; undefined where it does not hold a JSON object. */
function readContent(path: string): Content | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? { ...content } : undefined;
  } catch (reason) {
    const missing = reason instanceof Error && 'code' in reason && reason.code === 'ENOENT';
    return missing ? {} : undefined;
  }
}

/** Moves the file and tells where it is then: where it was, on a disk that refuses even that. */
function moveAway(path: string, to: string): string {
  try {
    renameSync(path, to);
    return to;
  } catch {
    return path;
  }
}

import { contactSchema } from '@shared/bridge/commands/contacts';
import type { Contact } from '@shared/model/contact';
import type { Log } from '../log/log';
import type { StoredFile } from '../settings/stored-file';

/** The form of `contacts.json`. */
const version = 1;

/** The contacts, and who follows them. */
export interface ContactStore {
  /** In no particular order. Reads the file when first asked. */
  all(): readonly Contact[];
  /** Replaces them all at once: what was wished is kept in memory where the disk refuses, and tried again. */
  set(contacts: readonly Contact[]): void;
  /** They go, also from the copies of the file that were kept aside. */
  erase(): void;
  /** Calls back after a change; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** What keeping contacts stands on. */
export interface ContactStoreIo {
  readonly file: StoredFile;
  /** Some of the file, or all of it, could not be read: where it is kept. */
  readonly onDamaged: (keptAs: string) => void;
  /** The disk refuses: what was wished is kept in memory until it takes it. */
  readonly onNotKept: () => void;
  readonly log: Log;
}

/** Keeps contacts in a file. One that cannot be read is left out, with a copy of the file kept aside. */
export function createContactStore({ file, log, ...io }: ContactStoreIo): ContactStore {
  const listeners = new Set<() => void>();
  let contacts: readonly Contact[] | undefined;

  const read = (): readonly Contact[] => {
    const stored = file.read()['contacts'];
    const kept: Contact[] = [];
    let unusable = 0;
    for (const each of Array.isArray(stored) ? (stored as unknown[]) : []) {
      const parsed = contactSchema.safeParse(each);
      if (parsed.success) kept.push(parsed.data);
      else unusable++;
    }
    if (unusable > 0) {
      log.warn('some contacts could not be read', { unusable });
      const copy = file.keepAside();
      if (copy !== undefined) io.onDamaged(copy);
    }
    if (file.keptAs !== undefined) io.onDamaged(file.keptAs);
    return kept;
  };
  const set = (next: readonly Contact[]): void => {
    contacts = next;
    if (!file.write({ version, contacts: next })) {
      log.warn('contacts could not be written, and are tried again');
      io.onNotKept();
    }
    for (const listener of [...listeners]) listener();
  };
  return {
    all: () => (contacts ??= read()),
    set,
    erase() {
      set([]);
      file.eraseAside(() => ({}));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

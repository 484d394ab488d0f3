import type { CommandInput } from '@shared/bridge/commands';
import {
  contactsLimit,
  type Contact,
  type ContactsPage,
  type ImportPreview,
} from '@shared/model/contact';
import { FailureError } from '@shared/model/failure';
import { fold } from '@shared/numbers/fold';
import { createContactIndex, type ContactIndex } from './contact-index';
import type { ContactStore } from './contact-store';
import { writeCsv } from './csv-export';
import { readCsv, type ReadCsv } from './csv-import';
import { createKnownParties, type KnownParties } from './known-parties';

type ContactCommandName =
  | 'contacts.save'
  | 'contacts.delete'
  | 'contacts.setFavourite'
  | 'contacts.import'
  | 'contacts.export';
type ContactHandlers = {
  readonly [N in ContactCommandName]: (input: CommandInput<N>) => Promise<void>;
};

/** The user's contacts, as the bridge and the rest of main see them. */
export interface Contacts {
  readonly handlers: ContactHandlers;
  page(query: {
    readonly text: string;
    readonly offset: number;
    readonly limit: number;
  }): ContactsPage;
  previewImport(csv: string): ImportPreview;
  /** Names by the contacts as they are now; another object once they have changed. */
  known(): KnownParties;
}

/** What they stand on. */
export interface ContactsIo {
  readonly store: ContactStore;
  /** The region by which national numbers are understood. */
  readonly region: () => string;
  readonly newId: () => string;
  /** Asks the user where to, and writes there; false when they think better of it. Throws when the disk refuses. */
  readonly saveFile: (name: string, text: string) => Promise<boolean>;
}

/** Puts store, index and files together. The index is built when first asked after a change. */
export function createContacts({ store, region, newId, saveFile }: ContactsIo): Contacts {
  let built:
    | {
        readonly of: readonly Contact[];
        readonly region: string;
        readonly index: ContactIndex;
        readonly known: KnownParties;
      }
    | undefined;
  const now = () => {
    const all = store.all();
    if (built?.of !== all || built.region !== region()) {
      const index = createContactIndex(all, region());
      const known = createKnownParties((number) => index.ownerOf(number));
      built = { of: all, region: region(), index, known };
    }
    return built;
  };
  const set = (next: readonly Contact[]): Promise<void> => {
    if (next.length > contactsLimit) {
      throw new FailureError({ kind: 'contactsFull', retryable: false });
    }
    store.set(next);
    return Promise.resolve();
  };
  const without = (id: string): readonly Contact[] => store.all().filter((each) => each.id !== id);

  return {
    handlers: {
      'contacts.save': async ({ contact }) => {
        // A digit stands for one contact: it leaves the one that had it.
        const others = without(contact.id).map((each) => {
          if (each.speedDial === undefined || each.speedDial !== contact.speedDial) return each;
          const { speedDial: _, ...rest } = each;
          return rest;
        });
        await set([...others, contact]);
      },
      'contacts.delete': async ({ id }) => set(without(id)),
      'contacts.setFavourite': async ({ id, on }) =>
        set(store.all().map((each) => (each.id === id ? withFavourite(each, on) : each))),
      'contacts.import': async ({ csv }) => {
        const { fresh } = compare(readCsv(csv, region()), store.all());
        await set([...store.all(), ...fresh.map((contact) => ({ ...contact, id: newId() }))]);
      },
      'contacts.export': async () => {
        await saveFile('hookswitch-contacts.csv', writeCsv(store.all()));
      },
    },
    page: (query) => now().index.page(query),
    previewImport(csv) {
      const read = readCsv(csv, region());
      const { fresh, known } = compare(read, store.all());
      return {
        added: fresh.length,
        known,
        faults: read.faults.slice(0, 100),
        faulty: read.faults.length,
      };
    },
    known: () => now().known,
  };
}

function withFavourite({ favourite: _, ...contact }: Contact, on: boolean): Contact {
  return on ? { ...contact, favourite: true } : contact;
}

/** What of a file is new, each once: the same name with a number in common is the same person. */
function compare(
  { contacts }: ReadCsv,
  present: readonly Contact[],
): { readonly fresh: readonly Omit<Contact, 'id'>[]; readonly known: number } {
  const taken = new Set(present.flatMap(personKeys));
  const digits = new Set(present.map(({ speedDial }) => speedDial));
  const fresh: Omit<Contact, 'id'>[] = [];
  for (const contact of contacts) {
    const keys = personKeys(contact);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    const { speedDial, ...rest } = contact;
    // A digit that already stands for somebody stays theirs.
    fresh.push(speedDial === undefined || digits.has(speedDial) ? rest : contact);
    digits.add(speedDial);
  }
  return { fresh, known: contacts.length - fresh.length };
}

function personKeys({ firstName, lastName, company, numbers }: Omit<Contact, 'id'>): string[] {
  const name = fold([firstName, lastName, company].filter(Boolean).join(' '));
  if (numbers.length === 0) return [name];
  return numbers.map(({ number }) => `${name} ${number.replace(/\D/g, '').slice(-7)}`);
}

import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { DialOffer } from '@shared/model/dial-offer';
import type { HistoryPage } from '@shared/model/history';
import type { KeptMessages } from '@shared/model/messages';
import { createContacts, type Contacts } from '../contacts/contacts';
import { showsSomebody } from '../contacts/known-parties';
import { createContactStore, type ContactStoreIo } from '../contacts/contact-store';
import type { Desk } from '../desk/desk';
import { saveFile } from '../files/save-file';
import { askWhereToSave } from './save-dialog';

/** What the contacts need of the program. */
interface ContactsWiring extends ContactStoreIo {
  readonly region: () => string;
  /** Over which window a question of the system appears. */
  readonly window: () => BrowserWindow;
  readonly onChange: () => void;
  /** The desk as the PBX told it. */
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
}

/** The contacts, and the desk whose parties have the names of the contacts. */
export interface ProgramContacts extends Contacts {
  /** Grows by one each time the contacts change. */
  version(): number;
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
  history(page: HistoryPage): HistoryPage;
  texts(kept: KeptMessages): KeptMessages;
  /** All contacts go, for everybody who signs in on this desktop. */
  erase(): void;
  dialOffer(offer: DialOffer | undefined): DialOffer | undefined;
  dispose(): void;
}

/** Wires the contacts: their file, the dialog that asks where to export to, and the named desk. */
export function createProgramContacts(io: ContactsWiring): ProgramContacts {
  const store = createContactStore(io);
  const contacts = createContacts({
    store,
    region: io.region,
    newId: randomUUID,
    async saveFile(name, text) {
      const path = await askWhereToSave(io.window(), name, 'csv');
      if (path === undefined) return false;
      return await saveFile(path, (file) => file.writeFile(text));
    },
  });
  const listeners = new Set<Parameters<Desk['subscribe']>[0]>();
  // Where nobody calls or left anything, no name is needed, and the file need not be read: a start stays a start.
  const state = () => {
    const desk = io.desk.state();
    return showsSomebody(desk) ? contacts.known().desk(desk) : desk;
  };
  let last = state();
  let version = 0;
  const tell = (): void => {
    const previous = last;
    last = state();
    if (last === previous) return;
    for (const listener of [...listeners]) listener(last, previous);
  };
  const stops = [
    io.desk.subscribe(tell),
    store.subscribe(() => {
      version += 1;
      tell();
      io.onChange();
    }),
  ];
  return {
    ...contacts,
    version: () => version,
    desk: {
      state: () => last,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    history: ({ records, total }) => ({
      records: records.map((record) => ({ ...record, ...contacts.known().record(record) })),
      total,
    }),
    texts: (kept) => ({
      ...kept,
      messages: kept.messages.map((each) => contacts.known().text(each)),
    }),
    erase: store.erase,
    dialOffer: (offer) => offer && contacts.known().offer(offer),
    dispose() {
      for (const stop of stops) stop();
    },
  };
}

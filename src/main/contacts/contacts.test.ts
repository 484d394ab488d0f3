import { describe, expect, it } from 'vitest';
import type { Call } from '@shared/model/call';
import type { Contact } from '@shared/model/contact';
import { emptyDesk } from '@shared/model/desk-state';
import { partyName } from '@shared/model/party';
import { silentLog } from '../log/log';
import type { StoredFile } from '../settings/stored-file';
import { createContacts } from './contacts';
import { createContactStore } from './contact-store';

/** A file in memory. */
function fileOf(content: Readonly<Record<string, unknown>> = {}) {
  const kept = { content, aside: 0 };
  const file: StoredFile = {
    read: () => kept.content,
    write(next) {
      kept.content = JSON.parse(JSON.stringify(next)) as typeof content;
      return true;
    },
    isKept: () => true,
    keepAside() {
      kept.aside += 1;
      return 'aside';
    },
    eraseAside: () => undefined,
  };
  return { kept, file };
}
function contactsOn({ file }: ReturnType<typeof fileOf>) {
  let id = 0;
  const store = createContactStore({
    file,
    onDamaged: () => undefined,
    onNotKept: () => undefined,
    log: silentLog,
  });
  return createContacts({
    store,
    region: () => 'FR',
    newId: () => `new${String(id++)}`,
    saveFile: () => Promise.reject(new Error('disk full')),
  });
}
const ada: Contact = {
  id: 'a',
  firstName: 'Ada',
  company: 'Engines',
  numbers: [{ kind: 'mobile', number: '+33612345678' }],
};
const all = (contacts: ReturnType<typeof contactsOn>) =>
  contacts.page({ text: '', offset: 0, limit: 100 }).contacts;

describe('the contacts', () => {
  it('are there again after a restart, favourites and all', async () => {
    const place = fileOf();
    const before = contactsOn(place);
    await before.handlers['contacts.save']({ contact: ada });
    await before.handlers['contacts.setFavourite']({ id: 'a', on: true });
    expect(all(contactsOn(place))).toEqual([{ ...ada, favourite: true }]);
    await before.handlers['contacts.delete']({ id: 'a' });
    expect(all(contactsOn(place))).toEqual([]);
  });

  it('that cannot be read cost only themselves, and the file is kept aside', () => {
    const place = fileOf({ version: 1, contacts: [ada, { id: 7 }, 'x'] });
    expect(all(contactsOn(place))).toEqual([ada]);
    expect(place.kept.aside).toBe(1);
  });

  it('have each speed dial once: who gets it takes it from the other', async () => {
    const contacts = contactsOn(fileOf());
    await contacts.handlers['contacts.save']({ contact: { ...ada, speedDial: 1 } });
    await contacts.handlers['contacts.save']({ contact: { ...ada, id: 'b', speedDial: 1 } });
    expect(all(contacts).map(({ id, speedDial }) => [id, speedDial])).toEqual([
      ['a', undefined],
      ['b', 1],
    ]);
  });

  it('take from a file what they have not, and say so before', async () => {
    const contacts = contactsOn(fileOf());
    await contacts.handlers['contacts.save']({ contact: ada });
    const csv =
      'First name,Company,Mobile\nAda,Engines,06 12 34 56 78\nBob,,12001\nBob,,12001\nCid,,x';
    expect(contacts.previewImport(csv)).toMatchObject({ added: 1, known: 2, faulty: 1 });
    await contacts.handlers['contacts.import']({ csv });
    expect(all(contacts).map(({ firstName }) => firstName)).toEqual(['Ada', 'Bob']);
    expect(contacts.previewImport(csv)).toMatchObject({ added: 0, known: 3 });
  });
});

describe('a party whose number a contact has', () => {
  const call = {
    callRef: '1',
    participants: [{ participantId: 'p', party: { kind: 'external', number: '0612345678' } }],
  } as unknown as Call;
  const stranger = {
    ...call,
    callRef: '2',
    participants: [{ participantId: 'q', party: { kind: 'external', number: '0700000000' } }],
  } as unknown as Call;

  it('has the name and the company of the contact; everything else stays the very same', () => {
    const known = contactsOn(fileOf({ contacts: [ada] })).known();
    const desk = { ...emptyDesk(0), calls: { '1': call, '2': stranger } };
    const named = known.desk(desk);
    const party = named.calls['1']?.participants[0]?.party;
    expect(party && partyName(party)).toBe('Ada');
    expect(party?.company).toBe('Engines');
    expect(named.calls['2']).toBe(stranger);
    expect(known.desk(desk).calls['1']).toBe(named.calls['1']);
    const nobody = { ...desk, calls: { '2': stranger } };
    expect(known.desk(nobody)).toBe(nobody);
  });

  it('has its name where it left a message or asks to be called back', () => {
    const known = contactsOn(fileOf({ contacts: [ada] })).known();
    const from = { kind: 'external', number: '0612345678' } as const;
    const other = { kind: 'external', number: '0700000000' } as const;
    const requests = [from, other].map((party, at) => ({ id: `${at}`, from: party }));
    const desk = { ...emptyDesk(0), callbacks: { requests } };
    const named = known.desk(desk).callbacks?.requests.map((each) => partyName(each.from));
    expect(named).toEqual(['Ada', undefined]);
    const nobody = { ...desk, callbacks: { requests: requests.slice(1) } };
    expect(known.desk(nobody)).toBe(nobody);
  });

  it('is not named when the identity is withheld', () => {
    const known = contactsOn(fileOf({ contacts: [ada] })).known();
    const party = { kind: 'external', number: '0612345678', anonymous: true } as const;
    const record = {
      recordId: '1',
      direction: 'incoming',
      answered: true,
      party,
      beganAt: 1,
    } as const;
    expect(known.record(record)).toBe(record);
  });
});

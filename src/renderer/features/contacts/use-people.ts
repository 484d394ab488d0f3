import { useMemo } from 'react';
import { useShell } from '../../mirror';
import { suggestParties } from '../history/recent';
import { useRecentParties } from '../calls/use-recent';
import { mergePeople } from './model/merge-people';
import type { Person } from './model/person';
import { useContacts, type LoadedContacts } from './use-contacts';
import { useDirectory, type DirectoryResults } from './use-directory';

/** Everybody whom a text finds, and how far each source is. */
export interface People {
  readonly people: readonly Person[];
  readonly contacts: LoadedContacts;
  readonly directory: DirectoryResults;
}

/** One list of the own contacts, the call log and the PBX's directory, each person once. */
export function usePeople(text: string): People {
  const region = useShell(({ shell }) => shell.region);
  const contacts = useContacts(text);
  const directory = useDirectory(text);
  const parties = useRecentParties();
  const people = useMemo(() => {
    const history = suggestParties(text, parties, region, parties.length);
    return mergePeople(
      { contacts: contacts.contacts, history, directory: directory.entries },
      region,
    );
    // `entries` is made anew while a new text is on its way: few, and at most once a key.
  }, [text, parties, region, contacts.contacts, directory.entries]);
  return { people, contacts, directory };
}

import { useCallback, useEffect, useState } from 'react';
import type { Contact } from '@shared/model/contact';
import type { Failure } from '@shared/model/failure';
import { useMirror, useShell } from '../../mirror';
import { answered } from '../../mirror/answered';

const pageSize = 200;

/** As many of the own contacts as were asked for. */
export interface LoadedContacts {
  readonly contacts: readonly Contact[];
  /** How many there are in all; undefined before the first answer. */
  readonly total: number | undefined;
  readonly failure: Failure | undefined;
  readonly more: () => void;
}

interface Known {
  readonly text: string;
  readonly contacts: readonly Contact[];
  readonly total: number | undefined;
  readonly failure: Failure | undefined;
}

const nothing: Known = { text: '', contacts: [], total: undefined, failure: undefined };

/** The own contacts that a text finds: read again when they change, more of them when the list's end comes near. */
export function useContacts(text: string): LoadedContacts {
  const { bridge } = useMirror();
  const version = useShell(({ shell }) => shell.contactsVersion);
  const [wanted, setWanted] = useState({ text, count: pageSize });
  const [known, setKnown] = useState<Known>(nothing);
  const count = wanted.text === text ? wanted.count : pageSize;

  useEffect(() => {
    let overtaken = false;
    const read = async (): Promise<void> => {
      let contacts: readonly Contact[] = [];
      let total = 0;
      do {
        const query = { text, offset: contacts.length, limit: pageSize };
        const outcome = await answered(bridge.query('contacts.page', query));
        if (overtaken) return;
        if (!outcome.ok) {
          setKnown((before) => ({ ...before, text, failure: outcome.failure }));
          return;
        }
        if (outcome.value.contacts.length === 0) break;
        contacts = [...contacts, ...outcome.value.contacts];
        ({ total } = outcome.value);
      } while (contacts.length < Math.min(count, total));
      setKnown({ text, contacts, total, failure: undefined });
    };
    void read();
    return () => {
      overtaken = true;
    };
  }, [bridge, text, count, version]);

  const exhausted = known.text !== text || known.contacts.length >= (known.total ?? 0);
  const more = useCallback(() => {
    if (!exhausted) setWanted({ text, count: count + pageSize });
  }, [exhausted, text, count]);
  return { contacts: known.contacts, total: known.total, failure: known.failure, more };
}

import { useMemo } from 'react';
import { useNavigation } from '../../app/frame/navigation';
import { useCopy } from '../../app/window/use-copy';
import { useCommand, useDesk } from '../../mirror';
import { useOffReason } from '../calls/live';
import type { Person } from './model/person';
import { contactOf, draftOf } from './model/contact-draft';
import { transferWays, type TransferTo, type TransferWays } from './model/transfer-to';

/** What can be done with somebody of the list. */
export interface PersonActions {
  /** Why nothing can be called now. */
  readonly off: string | undefined;
  call(person: Person, number?: string): void;
  copy(person: Person, number?: string): void;
  /** The ways to send the present call there; undefined without a call. */
  transferWays(person: Person): TransferWays | undefined;
  /** Sends the present call there, and shows the calls. */
  transfer(to: TransferTo): void;
  /** Marks a favourite; somebody who is in no contact of one's own becomes one. */
  setFavourite(person: Person, on: boolean): void;
}

/** Calls, copies, transfers and marks; the device is the one chosen in the settings. */
export function usePersonActions(): PersonActions {
  const command = useCommand();
  const copyText = useCopy();
  const off = useOffReason();
  const { go } = useNavigation();
  const calls = useDesk((desk) => desk.calls);
  return useMemo(
    () => ({
      off,
      call(person, number = person.numbers[0]?.number) {
        if (number && !off) void command('call.make', { number });
      },
      copy(person, number = person.numbers[0]?.number) {
        if (number) copyText(number);
      },
      transferWays(person) {
        const number = person.numbers[0]?.number;
        return number ? transferWays(Object.values(calls), number) : undefined;
      },
      transfer(to) {
        if (off) return;
        if (to.command === 'call.make') void command(to.command, to.input);
        else if (to.command === 'call.consult') void command(to.command, to.input);
        else void command(to.command, to.input);
        go('calls');
      },
      setFavourite(person, on) {
        if (person.contact) {
          void command('contacts.setFavourite', { id: person.contact.id, on });
        } else if (on) {
          const contact = contactOf({ ...draftOf(person), favourite: true }, crypto.randomUUID());
          void command('contacts.save', { contact });
        }
      },
    }),
    [command, copyText, off, go, calls],
  );
}

import type { Contact, NumberKind } from '@shared/model/contact';
import { dialableNumber } from '@shared/numbers/dialable';
import type { Person } from './person';

/** The form of a contact while it is being typed. */
export interface ContactDraft {
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly numbers: readonly { readonly kind: NumberKind; readonly text: string }[];
  readonly mail: string;
  readonly note: string;
  readonly favourite: boolean;
  /** '' for none. */
  readonly speedDial: string;
}

/** What is wrong with a draft, by field; a number by its place. */
export type DraftProblem =
  | { readonly field: 'number'; readonly at: number }
  | { readonly field: 'mail' }
  | { readonly field: 'whole' };

/** A new contact, with what is known of a person. */
export function draftOf(person?: Person): ContactDraft {
  const contact = person?.contact;
  const numbers = contact?.numbers ?? person?.numbers ?? [];
  const named = person?.firstName || person?.lastName;
  return {
    firstName: person?.firstName ?? '',
    lastName: (named ? person?.lastName : contact ? undefined : person?.name) ?? '',
    company: contact?.company ?? person?.company ?? '',
    numbers:
      numbers.length > 0
        ? numbers.map(({ kind, number }) => ({ kind: kind ?? 'work', text: number }))
        : [{ kind: 'work', text: '' }],
    mail: contact?.mail ?? '',
    note: contact?.note ?? '',
    favourite: contact?.favourite ?? false,
    speedDial: contact?.speedDial === undefined ? '' : String(contact.speedDial),
  };
}

/** Everything that is wrong; empty when the draft can be kept. */
export function draftProblems(draft: ContactDraft): readonly DraftProblem[] {
  const filled = draft.numbers.filter(({ text }) => text.trim() !== '');
  const named = [draft.firstName, draft.lastName, draft.company].some((text) => text.trim());
  return [
    ...draft.numbers.flatMap(({ text }, at): readonly DraftProblem[] =>
      text.trim() !== '' && dialableNumber(text) === undefined ? [{ field: 'number', at }] : [],
    ),
    ...(draft.mail.trim() !== '' && !/^\S+@\S+$/.test(draft.mail.trim())
      ? [{ field: 'mail' } as const]
      : []),
    ...(!named && filled.length === 0 ? [{ field: 'whole' } as const] : []),
  ];
}

/** The contact that a draft without problems stands for. */
export function contactOf(draft: ContactDraft, id: string): Contact {
  const text = (field: 'firstName' | 'lastName' | 'company' | 'mail' | 'note') => {
    const value = draft[field].trim();
    return value === '' ? {} : { [field]: value };
  };
  return {
    id,
    ...text('firstName'),
    ...text('lastName'),
    ...text('company'),
    numbers: draft.numbers.flatMap(({ kind, text: typed }) => {
      const number = dialableNumber(typed);
      return number === undefined ? [] : [{ kind, number }];
    }),
    ...text('mail'),
    ...text('note'),
    ...(draft.favourite && { favourite: true as const }),
    ...(draft.speedDial && { speedDial: Number(draft.speedDial) }),
  };
}

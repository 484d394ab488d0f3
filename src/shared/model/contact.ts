/** What a number of a contact is for. */
export const numberKinds = ['work', 'mobile', 'home', 'other'] as const;
export type NumberKind = (typeof numberKinds)[number];

/** A number of a contact, written so that it is dialled as it stands. */
export interface ContactNumber {
  readonly kind: NumberKind;
  readonly number: string;
}

/** Somebody in the user's own contacts, which live on this computer only. */
export interface Contact {
  readonly id: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  /** The first is the one that is called unless another is chosen. */
  readonly numbers: readonly ContactNumber[];
  readonly mail?: string;
  readonly note?: string;
  readonly favourite?: true;
  /** The digit, 1 to 9, that stands for this contact wherever one types whom to call. */
  readonly speedDial?: number;
}

/** The most contacts that are kept. */
export const contactsLimit = 20_000;

/** The name to show: the person's, else the company's. */
export function contactName({ firstName, lastName, company }: Contact): string | undefined {
  return [firstName, lastName].filter(Boolean).join(' ') || company;
}

/** A part of the contacts that a text finds: favourites first, then by name. */
export interface ContactsPage {
  readonly contacts: readonly Contact[];
  readonly total: number;
}

/** What may be wrong with a field of a file that is imported. */
export type ImportProblem = 'notANumber' | 'notAMail' | 'notASpeedDial' | 'tooLong' | 'empty';

/** A line of a file that cannot be imported, and because of which field. */
export interface ImportFault {
  /** Counted from 1, the header included. */
  readonly line: number;
  /** The column's name as the file has it; absent when it is the whole line. */
  readonly field?: string;
  readonly problem: ImportProblem;
  /** The beginning of what stands there. */
  readonly value?: string;
}

/** What importing a file would come to. */
export interface ImportPreview {
  /** How many contacts would be added. */
  readonly added: number;
  /** How many are there already, with the same name and a number in common. */
  readonly known: number;
  /** The first hundred lines that cannot be imported. */
  readonly faults: readonly ImportFault[];
  readonly faulty: number;
}

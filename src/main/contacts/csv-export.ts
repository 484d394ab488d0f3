import Papa from 'papaparse';
import type { Contact, NumberKind } from '@shared/model/contact';
import { writtenColumns, type Column } from './csv-columns';

/**
 * All contacts as a file that this program and spreadsheets read: UTF-8 with a mark that says so, CRLF.
 * What a spreadsheet would calculate gets an apostrophe; a number with its plus stays a number.
 */
export function writeCsv(contacts: readonly Contact[]): string {
  const csv = Papa.unparse(
    {
      fields: writtenColumns.map(([, name]) => name),
      data: contacts.map((contact) => writtenColumns.map(([column]) => cellOf(contact, column))),
    },
    { escapeFormulae: /^(?:[=@\t\r]|[+-](?![0-9 ()]+$))/ },
  );
  return `\uFEFF${csv}\r\n`;
}

function cellOf(contact: Contact, column: Column): string {
  switch (column) {
    case 'favourite':
      return contact.favourite ? 'yes' : '';
    case 'speedDial':
      return contact.speedDial === undefined ? '' : String(contact.speedDial);
    case 'name':
      return '';
    case 'firstName':
    case 'lastName':
    case 'company':
    case 'mail':
    case 'note':
      return contact[column] ?? '';
    default:
      return numbersOf(contact, column);
  }
}

const numbersOf = ({ numbers }: Contact, wanted: NumberKind): string =>
  numbers
    .filter(({ kind }) => kind === wanted)
    .map(({ number }) => number)
    .join('; ');

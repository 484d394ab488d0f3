import type { Contact, NumberKind } from '@shared/model/contact';
import { byteOrderMark, csvLine } from '../csv/csv';
import { writtenColumns, type Column } from './csv-columns';

/** All contacts as a file that this program and spreadsheets read. */
export function writeCsv(contacts: readonly Contact[]): string {
  const header = csvLine(writtenColumns.map(([, name]) => name));
  const lines = contacts.map((contact) =>
    csvLine(writtenColumns.map(([column]) => cellOf(contact, column))),
  );
  return byteOrderMark + header + lines.join('');
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

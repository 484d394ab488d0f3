import Papa from 'papaparse';
import { contactSchema } from '@shared/bridge/commands/contacts';
import {
  numberKinds,
  type Contact,
  type ImportFault,
  type ImportProblem,
} from '@shared/model/contact';
import { FailureError } from '@shared/model/failure';
import { dialableNumber } from '@shared/numbers/dialable';
import { publicNumber } from '@shared/numbers/format';
import { asMeant } from '../csv/csv';
import { columnOf, type Column } from './csv-columns';

/** What was read: contacts without ids of ours yet, and the lines that could not be used. */
export interface ReadCsv {
  readonly contacts: readonly Omit<Contact, 'id'>[];
  readonly faults: readonly ImportFault[];
}

/** What a region and a line make of a cell. */
type Cells = Partial<Record<Column, { readonly name: string; readonly text: string }>>;

/** So much of a faulty cell is told. */
const excerpt = 40;

/**
 * Reads a file of contacts with a header line, parted by commas, semicolons or tabs. A number is
 * written as it will be dialled; one with a country code as the world writes it (E.164).
 * Throws `FailureError` `contactsFile` when no column says who or which number.
 */
export function readCsv(csv: string, region: string): ReadCsv {
  const rows = rowsOf(csv.replace(/^\uFEFF/, ''));
  const header = rows.shift();
  const columns =
    header?.cells.map((name) => ({ name: name.trim(), column: columnOf(name) })) ?? [];
  if (!columns.some(({ column }) => column && isTelling(column))) {
    const message = columns
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 100);
    throw new FailureError({
      kind: 'contactsFile',
      retryable: false,
      details: { columns: message },
    });
  }
  const contacts: Omit<Contact, 'id'>[] = [];
  const faults: ImportFault[] = [];
  for (const { line, cells } of rows) {
    const named: Cells = {};
    columns.forEach(({ name, column }, at) => {
      const text = asMeant(cells[at] ?? '').trim();
      if (column && text !== '') named[column] ??= { name, text };
    });
    const read = contactOf(named, region);
    if ('contact' in read) contacts.push(read.contact);
    else faults.push({ line, ...read });
  }
  return { contacts, faults };
}

const isTelling = (column: Column): boolean =>
  ['firstName', 'lastName', 'name', 'company', ...numberKinds].includes(column);

interface Row {
  /** Where it begins, counted from 1: a cell in quotes may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(csv: string): Row[] {
  const rows: Row[] = [];
  let at = 0;
  let line = 1;
  Papa.parse<string[]>(csv, {
    delimiter: delimiterOf(csv),
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += csv.slice(at, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      at = meta.cursor;
    },
  });
  return rows;
}

/** The sign that parts the names of the columns: the commonest of the three in the first line. */
function delimiterOf(csv: string): string {
  const [header = ''] = csv.split(/\r|\n/, 1);
  const counts = [',', ';', '\t'].map((sign) => [sign, header.split(sign).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

type Read = { readonly contact: Omit<Contact, 'id'> } | Omit<ImportFault, 'line'>;

function contactOf(cells: Cells, region: string): Read {
  const numbers: { kind: (typeof numberKinds)[number]; number: string }[] = [];
  for (const kind of numberKinds) {
    const cell = cells[kind];
    if (!cell) continue;
    // Some programs put several numbers in one cell.
    for (const text of cell.text.split(/\s*(?::::|;|\n)\s*/)) {
      const number = numberOf(text, region);
      if (number === undefined) return fault(cell, 'notANumber');
      numbers.push({ kind, number });
    }
  }
  const speedDial = cells.speedDial;
  if (speedDial && !/^[1-9]$/.test(speedDial.text)) return fault(speedDial, 'notASpeedDial');
  const [firstOfName, ...lastOfName] = cells.name?.text.split(/\s+/) ?? [];
  const isWhole = !cells.firstName && !cells.lastName;
  const candidate = {
    id: 'new',
    firstName: cells.firstName?.text ?? (isWhole ? firstOfName : undefined),
    lastName: cells.lastName?.text ?? (isWhole ? lastOfName.join(' ') || undefined : undefined),
    company: cells.company?.text,
    numbers,
    mail: cells.mail?.text,
    note: cells.note?.text,
    ...(cells.favourite && isYes(cells.favourite.text) && { favourite: true }),
    ...(speedDial && { speedDial: Number(speedDial.text) }),
  };
  const parsed = contactSchema.safeParse(candidate);
  if (parsed.success) {
    const { id: _, ...contact } = parsed.data;
    return { contact };
  }
  const column = parsed.error.issues[0]?.path[0];
  if (column === 'mail') return fault(cells.mail, 'notAMail');
  const tooLong = typeof column === 'string' ? (cells[column as Column] ?? cells.name) : undefined;
  return tooLong ? fault(tooLong, 'tooLong') : { problem: 'empty' };
}

function fault(
  cell: { readonly name: string; readonly text: string } | undefined,
  problem: ImportProblem,
): Omit<ImportFault, 'line'> {
  return cell ? { field: cell.name, problem, value: cell.text.slice(0, excerpt) } : { problem };
}

/** As it will be dialled; undefined when it is no number. */
function numberOf(text: string, region: string): string | undefined {
  const number = dialableNumber(text.replace(/\s*(?:ext\.?|x|poste|durchwahl)\s*\d+$/i, ''));
  if (number === undefined) return undefined;
  return number.startsWith('+') ? (publicNumber(number, region)?.number ?? number) : number;
}

const isYes = (text: string): boolean => /^(1|true|yes|y|oui|ja|s[ií]|x|\*)/i.test(text);

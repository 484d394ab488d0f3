import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const page = resolve(import.meta.dirname, '../../docs/reliability.md');

/** What an outage was shown to leave true; the letters are explained in docs/reliability.md. */
export type Guarantee = 'C' | 'R' | 'A' | 'H' | 'S' | 'O' | 'N';

/** A line of a table: fault → what the user sees → time to live again → what is guaranteed. */
export interface Row {
  readonly fault: string;
  readonly seen: string;
  readonly within: string;
  readonly guaranteed: string;
}

/** A table of Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The table of outages. */
export const outageTable = (rows: readonly Row[]): string =>
  table(
    ['fault', 'what the user sees', 'live again', 'shown'],
    rows.map(({ fault, seen, within, guaranteed }) => [fault, seen, within, guaranteed]),
  );

const isWriting = (): boolean => Boolean(process.env['HOOKSWITCH_WRITE_DOCS']);

/** Where the text between two marks of docs/reliability.md begins and ends, and the whole page. */
async function between(name: string, mark: string): Promise<[string, number, number]> {
  const begin = `<!-- ${mark}: ${name} -->\n`;
  const text = await readFile(page, 'utf8');
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(`<!-- end: ${name} -->`, from);
  if (from < begin.length || to < from) {
    throw new Error(`docs/reliability.md has no section "${name}"`);
  }
  return [text, from, to];
}

/**
 * Compares a section of docs/reliability.md with what the suite has just produced, or writes it there when
 * `HOOKSWITCH_WRITE_DOCS` is set.
 */
export async function sectionIs(name: string, produced: string): Promise<void> {
  const [text, from, to] = await between(name, 'produced');
  const wanted = `\n${produced}\n\n`;
  if (isWriting()) {
    await writeFile(page, text.slice(0, from) + wanted + text.slice(to));
    return;
  }
  const hint =
    'docs/reliability.md is not what the suite produces: HOOKSWITCH_WRITE_DOCS=1 npm test -- faults writes it anew';
  expect(text.slice(from, to), hint).toBe(wanted);
}

/** Writes what differs from run to run, such as seconds, when `HOOKSWITCH_WRITE_DOCS` is set; nothing compares it. */
export async function observed(name: string, produced: string): Promise<void> {
  if (!isWriting()) return;
  const [text, from, to] = await between(name, 'observed');
  await writeFile(page, `${text.slice(0, from)}\n${produced}\n\n${text.slice(to)}`);
}

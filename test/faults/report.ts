import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const page = resolve(import.meta.dirname, '../../docs/reliability.md');

/** What an outage was shown to leave true; the letters are explained in docs/reliability.md. */
export type Guarantee = 'C' | 'R' | 'A' | 'H' | 'S' | 'O';

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

/**
 * Compares a section of docs/reliability.md with what the suite has just produced, or writes it there when
 * `HOOKSWITCH_WRITE_DOCS` is set.
 */
export async function sectionIs(name: string, produced: string): Promise<void> {
  const begin = `<!-- produced: ${name} -->\n`;
  const end = `<!-- end: ${name} -->`;
  const text = await readFile(page, 'utf8');
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end);
  if (to < from) throw new Error(`docs/reliability.md has no section "${name}"`);
  const wanted = `\n${produced}\n\n`;
  if (process.env['HOOKSWITCH_WRITE_DOCS']) {
    await writeFile(page, text.slice(0, from) + wanted + text.slice(to));
    return;
  }
  const hint =
    'docs/reliability.md is not what the suite produces: HOOKSWITCH_WRITE_DOCS=1 npm test -- faults writes it anew';
  expect(text.slice(from, to), hint).toBe(wanted);
}

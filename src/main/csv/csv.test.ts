import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMeant, csvLine } from './csv';

/** A line as a reader of tables takes it, with any of the signs that part cells somewhere in the world. */
const read = (line: string, delimiter = ','): string[][] =>
  Papa.parse<string[]>(line, { delimiter, skipEmptyLines: true }).data;

describe('a line of a table', () => {
  it.each([
    ['quotes', 'Café "Chez Léa"'],
    ['separators', 'Durand, Petit & Fils; Lyon'],
    ['line ends', 'Reception\r\nBuilding 2\nFloor 3'],
    ['scripts of the world', 'Ζωή 李娜 Ñandú שלום 👩‍🚀'],
    ['spaces around', ' Nina  '],
    ['an apostrophe of its own', "'t Hooft"],
    ['nothing', ''],
  ])('gives back %s', (_what, cell) => {
    expect(read(csvLine(['before', cell, 'after']))).toEqual([['before', cell, 'after']]);
  });

  it('ends as RFC 4180 wants it, and quotes only what needs it', () => {
    expect(csvLine(['Li Na', '0472558811', 'a "b"'])).toBe('Li Na,0472558811,"a ""b"""\r\n');
  });

  it.each([
    ...['=1+1', '+1+1', '-1+1', '@SUM(A1)', '|calc', '%x', '\t=1', '\r=1', ' =1', '\n=1'],
    ...['＝1+1', '＋1', '－1', '＠SUM(A1)'],
  ])('makes text of %j, which a spreadsheet would compute', (name) => {
    const [[cell = ''] = []] = read(csvLine([name]));
    expect(cell).toMatch(/^\s*'/);
    expect(cell.replaceAll("'", '')).toBe(name);
  });

  it.each([
    'Max; =HYPERLINK("http://evil")',
    'Max\t=1+1',
    'Max\n=1+1',
    'Max\r\n@SUM(A1)',
    'Max;+1',
  ])('lets no cell of %j be computed where a spreadsheet parts cells at other signs', (name) => {
    const line = csvLine(['2026-03-14 09:12:00', name, 'after']);
    for (const delimiter of [',', ';', '\t']) {
      for (const cell of read(line, delimiter).flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }
    // As if nobody knew quotes at all.
    for (const cell of line.split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  it.each([
    ...['+33145236789', '+33 1 45 23 67 89', '+1 (613) 555 0123', '0145236789', '*61#', '#31#'],
    '+33145236789; +33612345678; 12000',
  ])('leaves the number %s as it is', (number) => {
    expect(read(csvLine([number]))).toEqual([[number]]);
  });

  it('is read again as it was meant, whatever stood in it', () => {
    const sign = fc.constantFrom(...`'=+-@|%＝＠;,"\t\r\n a1`);
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
        const cell = signs.join('');
        const [[back = ''] = []] = Papa.parse<string[]>(csvLine([cell]), { delimiter: ',' }).data;
        expect(asMeant(back)).toBe(cell);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['Anne-Marie', 'a=b', 'Tom + Jerry', 'info@example.org'])(
    'leaves %s, where a sign stands inside',
    (name) => {
      expect(read(csvLine([name]))).toEqual([[name]]);
    },
  );
});

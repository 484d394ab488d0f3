/** Begins a file so that spreadsheets take it for UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A line of RFC 4180, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
}

/** With one of these a spreadsheet begins to compute; the wide ones in East Asia. */
const computing = String.raw`[=+\-@|%＝＋－＠]`;
/**
 * Where a cell begins: where the country's tables are parted by semicolons or tabs, inside of ours too, quoted or not.
 * Apostrophes that stand there already are part of what was meant.
 */
const beginning = String.raw`(^|[;\t\r\n])(\s*)`;
const bare = new RegExp(String.raw`${beginning}(?='*${computing})`, 'g');
const guarded = new RegExp(String.raw`${beginning}'(?='*${computing})`, 'g');
const blank = /^(?='*[\t\r])/;
const guardedBlank = /^'(?='*[\t\r])/;
/** Phone numbers with their plus compute to themselves, and stay as written. */
const phoneNumbers = /^\+?[\d ()]+(?:; \+?[\d ()]+)*$/;

/** A caller's name could say anything: an apostrophe makes text of what a spreadsheet would compute. */
function harmless(cell: string): string {
  return phoneNumbers.test(cell) ? cell : cell.replace(bare, "$1$2'").replace(blank, "'");
}

/** A cell as it was before a line of ours, or a spreadsheet, made text of it. */
export function asMeant(cell: string): string {
  return cell.replace(guardedBlank, '').replace(guarded, '$1$2');
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

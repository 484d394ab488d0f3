/** Begins a file so that spreadsheets take it for UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A line of RFC 4180, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
}

/** With one of these a spreadsheet begins to compute; the wide ones in East Asia. */
const computing = String.raw`[=+\-@|%＝＋－＠]`;
const first = new RegExp(String.raw`^\s*${computing}|^[\t\r]`);
/** Where the country's tables are parted by semicolons or tabs, a cell begins inside of ours, quoted or not. */
const within = new RegExp(String.raw`([;\t\r\n]\s*)(?=${computing})`, 'g');
const phoneNumber = /^\+[\d ()]+$/;

/**
 * A caller's name could say anything: an apostrophe makes text of what a spreadsheet would compute.
 * A phone number with its plus computes to itself, and stays as written.
 */
function harmless(cell: string): string {
  const whole = cell.replace(within, "$1'");
  return first.test(whole) && !phoneNumber.test(whole) ? `'${whole}` : whole;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Begins a file so that spreadsheets take it for UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A line of RFC 4180, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
}

/**
 * A spreadsheet computes what begins with one of these signs, and a caller's name could say anything:
 * an apostrophe makes it text. A plain number with its plus computes to itself, and stays as written.
 */
function harmless(cell: string): string {
  return /^\s*[=+\-@\t\r|%]/.test(cell) && !/^\+\d+$/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

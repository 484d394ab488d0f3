import type { Facts } from './log';

const longest = 300;

/** A person's name, login or number as a log may show it: its first letter or last two digits. */
export function masked(value: string): string {
  const digits = value.replace(/\D/g, '');
  if (digits.length >= 3) return `…${digits.slice(-2)}`;
  const first = [...value.trim()][0];
  return first === undefined ? '' : `${first}…`;
}

/**
 * Any text as the log may keep it: URLs end at their origin (the event channel's path is a secret),
 * runs of four digits and more keep two, anything that looks like a token goes, and the line stays one line.
 */
export function redact(text: string): string {
  return text
    .slice(0, longest)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/@]*@)?([^\s/?#]+)[^\s]*/gi, '$1$2/…')
    .replace(/\b(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[\w+/=-]{20,}/g, '…')
    .replace(/(?<![\d.:])\+?\d[\d ()-]{2,}\d(?![\d.:]*\.\d)/g, (run) => {
      const digits = run.replace(/\D/g, '');
      return digits.length < 4 ? run : `…${digits.slice(-2)}`;
    });
}

/** The facts with every string redacted; numbers are counts, sizes and codes, and stay. */
export function redactFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? redact(value) : value,
    ]),
  );
}

import { homedir } from 'node:os';

const longest = 300;
const home = homedir();

declare const loggable: unique symbol;

/** A text that says what it is and may be written down for that: `facts.ts` makes them. */
export type LogText = string & { readonly [loggable]: true };

/**
 * Words that are not ours, as the log may keep them: URLs end at their origin (the event channel's path is a secret), runs
 * of four digits and more keep two, anything that looks like a token goes, so does the user's home folder, and the line
 * stays one line.
 */
export function redact(text: string): LogText {
  return text
    .slice(0, longest)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/@]*@)?([^\s/?#]+)[^\s]*/gi, '$1$2/…')
    .replace(/\b(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[\w+/=-]{20,}/g, '…')
    .replace(/(?<![\d.:])\+?\d[\d ()-]{2,}\d(?![\d.:]*\.\d)/g, (run) => {
      const digits = run.replace(/\D/g, '');
      return digits.length < 4 ? run : `…${digits.slice(-2)}`;
    })
    .replaceAll(home, '~') as LogText;
}

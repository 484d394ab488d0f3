import { foldText, type SearchTerms } from '@shared/search-terms';

/** A part of a text, and whether it is what was looked for. */
export interface TextPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** A folded text, and where each of its characters comes from. */
function foldedWithPlaces(text: string, keep: RegExp): { folded: string; places: number[] } {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const sign of text) {
    for (const letter of foldText(sign)) {
      if (keep.test(letter)) {
        folded += letter;
        places.push(at);
      }
    }
    at += sign.length;
  }
  return { folded, places };
}

/** The parts of a text: where a word begins as was typed, and where digits stand in any form. */
export function highlight(text: string, { words, numbers }: SearchTerms): readonly TextPart[] {
  const hit = new Array<boolean>(text.length).fill(false);
  const mark = (places: readonly number[], from: number, length: number): void => {
    const first = places[from];
    const last = places[from + length - 1];
    if (first === undefined || last === undefined) return;
    hit.fill(true, first, last + 1);
  };
  const whole = foldedWithPlaces(text, /[^]/);
  for (const word of words) {
    for (let at = whole.folded.indexOf(word); at >= 0; at = whole.folded.indexOf(word, at + 1)) {
      const before = whole.folded.slice(0, at);
      if (!/[\p{L}\p{N}]$/u.test(before)) mark(whole.places, at, word.length);
    }
  }
  const digits = foldedWithPlaces(text, /[0-9]/);
  for (const forms of numbers) {
    for (const form of forms) {
      const at = digits.folded.indexOf(form);
      if (at >= 0) mark(digits.places, at, form.length);
    }
  }
  const parts: { text: string; isHit: boolean }[] = [];
  [...hit.entries()].forEach(([at, isHit]) => {
    const last = parts.at(-1);
    if (last && last.isHit === isHit) last.text += text[at] ?? '';
    else parts.push({ text: text[at] ?? '', isHit });
  });
  return parts;
}

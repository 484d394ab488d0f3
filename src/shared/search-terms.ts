/** Letters that stand for two, or for another, when typed on an ordinary keyboard. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** A text without accents and case, as it is searched. One character may become several. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßœæøłđı]/g, (letter) => spelled[letter] ?? letter);
}

/** The words of a text, folded. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What somebody looks for: beginnings of words, and digits of numbers. */
export interface SearchTerms {
  readonly words: readonly string[];
  /** Each in all the forms in which it may be written: one of them must be found in a number. */
  readonly numbers: readonly (readonly string[])[];
}

/** Digits as people write them: "+33 1 45", "01.45", "(0)1-45". */
const numberPattern = /\+?\(?\d[\d\s.()/-]*/g;

/** Reads what was typed so far. */
export function searchTerms(typed: string): SearchTerms {
  const text = foldText(typed);
  const numbers: string[][] = [];
  const rest = text.replace(numberPattern, (found, offset: number) => {
    // Digits right behind a letter belong to a word: "studio54".
    if (/[\p{L}]$/u.test(text.slice(0, offset))) return found;
    const digits = found.replace(/^(\+[^()]*)\(0\)/, '$1').replace(/\D/g, '');
    numbers.push(
      digits.startsWith('00') && digits.length > 2 ? [digits, digits.slice(2)] : [digits],
    );
    return ' ';
  });
  return { words: foldedWords(rest), numbers };
}

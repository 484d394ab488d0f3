/** Letters that are not a plain letter with a mark, and what people type for them. */
// oxfmt-ignore
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** A text as it is compared: without accents, case, and letters that a foreign keyboard lacks. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .trim();
}

/** The words of a name, folded: parted by spaces, hyphens, apostrophes, dots and commas. */
export function nameWords(name: string): readonly string[] {
  return fold(name)
    .split(/[\s'’.,\-‐–/()]+/)
    .filter((word) => word !== '');
}

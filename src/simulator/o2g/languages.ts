/** A good part of the reference's table: the call server's name of a language, and the GUI's. */
const languages: readonly (readonly [string, string])[] = [
  ['English_UK', 'en-gb'],
  ['US_English', 'en-us'],
  ['French', 'fr'],
  ['German', 'de'],
  ['Austrian', 'de-at'],
  ['Italian', 'it'],
  ['Spanish', 'es'],
  ['Portuguese', 'pt'],
  ['Holland', 'nl'],
  ['Flemish', 'nl-be'],
  ['Polish', 'pl'],
  ['Swedish', 'sv'],
  ['Danish', 'da'],
  ['Norwegian', 'no'],
  ['Finnish', 'fi'],
  ['Czech', 'cs'],
  ['Hungarian', 'hu'],
  ['Greek', 'el'],
];

export const oxeLanguages: readonly string[] = languages.map(([oxe]) => oxe);
export const guiLanguages: readonly string[] = languages.map(([, gui]) => gui);

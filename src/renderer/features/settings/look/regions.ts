import { getCountries } from 'libphonenumber-js';

/** The regions whose numbers we can read, by their names in a language, in its order. */
export function regionOptions(
  language: string,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const order = new Intl.Collator(language);
  return getCountries()
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => order.compare(one.label, other.label));
}

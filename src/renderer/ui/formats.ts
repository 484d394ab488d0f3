const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/**
 * The way `language` writes a moment in the zone where the computer is now. Made once for the window: to make one
 * costs more than to draw a row, and every row needs one. A zone is told from another by how far it is from UTC.
 */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options, new Date().getTimezoneOffset()]);
  return kept(dates, key, () => new Intl.DateTimeFormat(language, options));
}

/** The way `language` writes a number. Made once for the window. */
export function numberFormat(
  language: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = JSON.stringify([language, options]);
  return kept(numbers, key, () => new Intl.NumberFormat(language, options));
}

function kept<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

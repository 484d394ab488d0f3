type Present<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** The fields that are there: servers write an absent field as `null`, or not at all. */
export function present<T extends object>(fields: T): Present<T> {
  const found = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(found) as Present<T>;
}

type Content = Readonly<Record<string, unknown>>;

/** The version of the file's form; one more for each migration below. */
export const settingsVersion = 1;

/** `migrations[n]` leads from version n to n + 1. Version 0 is a file from before versions. */
const migrations: readonly ((content: Content) => Content)[] = [(content) => content];

/**
 * The stored content in today's form, without its version. Content of a newer program is taken as it is:
 * what today's schema does not know is left out by the reader.
 */
export function migrate(stored: Content): Content {
  const { version, ...content } = stored;
  const from = typeof version === 'number' && version >= 0 ? Math.floor(version) : 0;
  return migrations.slice(from).reduce((migrated, step) => step(migrated), content as Content);
}

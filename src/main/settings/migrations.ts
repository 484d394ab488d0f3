import { accountSchema } from '@shared/bridge/settings';
import { accountKey } from '@shared/model/account';
import { readOnce } from '@shared/read-once';

type Content = Readonly<Record<string, unknown>>;

/** The version of the file's form; one more for each migration below. */
export const settingsVersion = 2;

/** `migrations[n]` leads from version n to n + 1. Version 0 is a file from before versions. */
const migrations: readonly ((content: Content) => Content)[] = [
  (content) => content,
  certificatesByAccount,
];

/** Certificates were trusted for every account: now for the one that was in use, and the others ask again. */
function certificatesByAccount(content: Content): Content {
  const { trustedCertificates: trusted = {}, ...others } = content;
  if (Object.keys(trusted ?? {}).length === 0) return others;
  const account = accountSchema.safeParse(content['account'], readOnce);
  return account.success
    ? { ...others, trustedCertificates: { [accountKey(account.data)]: trusted } }
    : others;
}

/**
 * The stored content in today's form, without its version. Content of a newer program is taken as it is:
 * what today's schema does not know is left out by the reader.
 */
export function migrate(stored: Content): Content {
  const { version, ...content } = stored;
  const from = typeof version === 'number' && version >= 0 ? Math.floor(version) : 0;
  return migrations.slice(from).reduce((migrated, step) => step(migrated), content as Content);
}

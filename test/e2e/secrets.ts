import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { demoPassword, issuedSecrets } from '../../src/simulator/index';

/** Something that must be nowhere in what the program wrote. */
export interface Sought {
  /** What it is; the secret itself is never printed. */
  what: string;
  bytes: Buffer;
}

const bytesOf = (what: string, text: string): Sought => ({ what, bytes: Buffer.from(text) });

/** A password as itself and in the forms it travels in, for a login. */
export const passwordForms = (login: string, password: string): Sought[] => [
  bytesOf(`the password of ${login}`, password),
  bytesOf(
    `the Basic credentials of ${login}`,
    Buffer.from(`${login}:${password}`).toString('base64'),
  ),
];

/**
 * Every cookie, session credential and event channel address that a simulator of this process has handed out, by the
 * part that cannot be guessed. Basic credentials stand for the demo's password, whose word is also the program's name.
 */
export function issuedSoFar(): Sought[] {
  const unguessable = [...issuedSecrets].map((secret) => {
    const parts = secret.replace(/\.tomcat$/, '').split('.');
    return bytesOf('a credential that the server handed out', parts.at(-1) ?? secret);
  });
  const basic = ['oxe12000', 'oxe12001', 'oxe12002', 'admin'].flatMap((login) =>
    passwordForms(login, demoPassword).slice(1),
  );
  return [...unguessable, ...basic];
}

/** Every file below a folder in which one of them stands, with what it is. The system's keyring is where they belong. */
export async function foundIn(folder: string, sought: readonly Sought[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name);
    if (/(^|\/)keyrings\//.test(relative(folder, file))) continue;
    const isFile = await stat(file).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (!isFile) continue;
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    const utf16 = content.includes(0)
      ? Buffer.from(content.filter((byte) => byte !== 0))
      : undefined;
    for (const { what, bytes } of sought) {
      if (content.includes(bytes) || utf16?.includes(bytes)) found.push(`${name}: ${what}`);
    }
  }
  return found;
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { demoPassword, issuedSecrets } from '../../src/simulator/index';
import { customer, otherCustomer } from './control';

/** Something that must be nowhere in what the program wrote. */
export interface Sought {
  /** What it is; the secret itself is never printed. */
  what: string;
  bytes: Buffer;
}

const bytesOf = (what: string, text: string): Sought => ({ what, bytes: Buffer.from(text) });

/** PINs and codes that the tests of this process gave away, each too long to stand anywhere by chance. */
export const typedSecrets = new Set<string>();

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
 * part that cannot be guessed; and every PIN or code that a test typed. Basic credentials stand for the demo's password, whose word is also the program's name.
 */
export function issuedSoFar(): Sought[] {
  const typed = [...typedSecrets].map((secret) =>
    bytesOf('a PIN or a code that was typed', secret),
  );
  const unguessable = [...issuedSecrets].map((secret) => {
    const parts = secret.replace(/\.tomcat$/, '').split('.');
    return bytesOf('a credential that the server handed out', parts.at(-1) ?? secret);
  });
  const basic = ['oxe12000', 'oxe12001', 'oxe12002', 'oxe12004', 'oxe12005', 'admin'].flatMap(
    (login) => passwordForms(login, demoPassword).slice(1),
  );
  return [...unguessable, ...typed, ...basic];
}

/** People who call in the tests: none of them may be read in a log, on a terminal or in an archive. */
const people: readonly Sought[] = [customer, otherCustomer].flatMap(({ name, number }) => [
  bytesOf('the name of somebody who called', name),
  bytesOf('the number of somebody who called', number),
]);

/** Every log, terminal output and archive of calls below a folder in which somebody who called can be read. */
export const peopleIn = (folder: string): Promise<string[]> =>
  foundIn(folder, people, (name) => /\/(logs|archive)\/|\.output$/.test(name));

/** Every file below a folder in which one of them stands, with what it is. The system's keyring is where they belong. */
export async function foundIn(
  folder: string,
  sought: readonly Sought[],
  where: (name: string) => boolean = (name) => !/(^|\/)keyrings\//.test(name),
): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name);
    if (!where(name)) continue;
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

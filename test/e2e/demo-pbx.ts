import { readFile } from 'node:fs/promises';
import type { Program } from '../program/launch-program';

/** Where the demo's own PBX is, once the program has signed in to it. */
export async function demoServer({ userData }: Program): Promise<string> {
  const { account } = JSON.parse(await readFile(`${userData}/settings.json`, 'utf8')) as {
    account?: { server: string };
  };
  return account?.server ?? '';
}

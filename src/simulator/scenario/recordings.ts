import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Recording } from '../exchange/mailboxes.js';

/** What people say on the machine: files of resources/demo-audio, made by tools/demo-audio/make.sh. */
export const recordings: readonly Recording[] = [
  /** PCM, 16 bit. */
  { name: 'delivery', seconds: 6 },
  /** A-law. */
  { name: 'invoice', seconds: 10 },
  /** µ-law. */
  { name: 'rendezvous', seconds: 8 },
  /** GSM 6.10, which no browser plays: left only when asked for. */
  { name: 'switchboard', seconds: 5 },
];

/** The bytes of a recording. @throws when the file is missing */
export function audioOf({ name }: Recording): Uint8Array {
  return readFileSync(join(folder(), `${name}.wav`));
}

/** The folder above this file, or above the bundle that it became part of. */
function folder(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(at, 'resources', 'demo-audio');
    if (existsSync(found)) return found;
    const above = dirname(at);
    if (above === at) throw new Error('resources/demo-audio is missing');
    at = above;
  }
}

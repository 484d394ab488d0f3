import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Pre-rendered lines go out in blocks of this many: about 64 kB, as a busy server's socket would. */
const block = 64;

/** Writes `count` lines as fast as the reader takes them, then `last`. Returns when the first was written. */
export async function flood(
  stream: Writable,
  lines: readonly string[],
  count: number,
  last: string,
  now: () => number,
): Promise<number> {
  const bytes = Buffer.from(
    Array.from({ length: block }, (_, at) => lines[at % lines.length]).join(''),
  );
  const startedAt = now();
  for (let sent = 0; sent < count; sent += block) {
    const part =
      count - sent < block ? bytes.subarray(0, ((count - sent) / block) * bytes.length) : bytes;
    if (!stream.write(part)) await once(stream, 'drain');
  }
  stream.write(last);
  return startedAt;
}

/** Writes `lines` one by one at a steady rate. Returns when each was written. */
export async function pace(
  stream: Writable,
  lines: readonly string[],
  perSecond: number,
  now: () => number,
): Promise<number[]> {
  const written: number[] = [];
  const startedAt = now();
  for (const [at, line] of lines.entries()) {
    const wait = startedAt + (at * 1000) / perSecond - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    written.push(now());
    stream.write(line);
  }
  return written;
}

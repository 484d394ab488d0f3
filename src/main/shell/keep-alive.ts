import type { ChildProcess, SpawnOptions } from 'node:child_process';
import type { Log } from '../log/log';

/** A life longer than this (ms) counts as steady: what ends it is no loop. */
const steady = 60_000;
/** So often in a row the program is brought back; then something is wrong that starting again does not heal. */
const most = 3;
const mark = '--revived=';

/** How often in a row this program was brought back after an end that nobody asked for; 0 at an ordinary start. */
export function timesRevived(argv: readonly string[], now: number): number {
  const told = argv.find((argument) => argument.startsWith(mark))?.slice(mark.length);
  const [, count = '0', born = '0'] = /^(\d{1,3}):(\d{1,15})$/.exec(told ?? '') ?? [];
  if (count === '0') return 0;
  return now - Number(born) > steady ? 1 : Number(count);
}

/**
 * What brings the program back, or undefined when it came back too often. Switches stay; words do not: a link that was
 * opened is not opened again. Unpackaged, the first word is the program's folder.
 */
export function revivingCommand(start: {
  readonly argv: readonly string[];
  readonly executable: string;
  readonly packaged: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: number;
}): readonly string[] | undefined {
  const times = timesRevived(start.argv, start.now);
  if (times >= most) return undefined;
  const end = start.argv.indexOf('--');
  const given = start.argv.slice(1, end < 0 ? undefined : end);
  const folder = start.packaged ? [] : given.filter((word) => !word.startsWith('-')).slice(0, 1);
  const switches = given.filter((word) => word.startsWith('-') && !word.startsWith(mark));
  // An AppImage runs from a mount that ends with it: the file itself is started again.
  const program = (start.packaged && start.env['APPIMAGE']) || start.executable;
  return [program, ...folder, ...switches, `${mark}${String(times + 1)}:${String(start.now)}`];
}

/** What the watcher stands on. */
export interface KeepAliveIo {
  readonly spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
  readonly command: readonly string[];
  readonly log: Log;
}

/** Waits for a word: with one this was a good end, without one the pipe broke because we died. */
const script = 'read -r word || exec "$0" "$@"';

/**
 * Starts the smallest process that can outlive us: a shell that reads from a pipe whose other end we hold. It polls
 * nothing and knows nothing; however we die, the kernel closes the pipe. Returns the function that says goodbye.
 */
export function keepAlive({ spawn, command, log }: KeepAliveIo): () => void {
  const watcher = spawn('/bin/sh', ['-c', script, ...command], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => log.warn('nobody watches over the program'));
  watcher.stdin?.on('error', () => undefined);
  watcher.unref();
  return () => {
    watcher.stdin?.end('goodbye\n');
  };
}

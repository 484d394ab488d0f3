import { spawn } from 'node:child_process';
import type { App } from 'electron';
import type { Log } from '../log/log';
import { reasonOf } from '../log/facts';
import { keepAlive, revivingCommand } from '../shell/keep-alive';

/** What surviving stands on. */
export interface SurviveIo {
  readonly app: Pick<App, 'isPackaged' | 'exit' | 'relaunch'>;
  readonly process: NodeJS.Process;
  readonly log: Log;
}

/**
 * Brings the program back when it ends without having been asked to; it goes on in the session that it had open, and calls
 * live on the PBX meanwhile. An installed program does this, and a checkout with `--keep-alive`.
 * On Windows, where there is no shell to watch, an error of ours is survived and an end by force is not.
 * Returns the function that says that this is a good end.
 */
export function survive({ app, process, log }: SurviveIo): () => void {
  const { argv, env, platform, execPath } = process;
  if (!app.isPackaged && !argv.includes('--keep-alive')) return () => undefined;
  const start = { argv, env, executable: execPath, packaged: app.isPackaged, now: Date.now() };
  const command = revivingCommand(start);
  const watched = platform !== 'win32';
  process.on('uncaughtException', (thrown) => {
    log.error('the program failed and ends', reasonOf(thrown));
    if (command !== undefined && !watched) {
      const [execPath, ...args] = command;
      app.relaunch({ args, ...(execPath === undefined ? {} : { execPath }) });
    }
    app.exit(1);
  });
  if (command === undefined) {
    log.error('the program ended too often in a row: it will not be started again');
    return () => undefined;
  }
  return watched ? keepAlive({ spawn, command, log }) : () => undefined;
}

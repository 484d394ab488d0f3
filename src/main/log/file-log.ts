import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Facts, Log } from './log';
import { redact, redactFacts } from './redact';

const maxBytes = 2 * 1024 * 1024;

/** Where the log goes. */
export interface FileLogOptions {
  /** `hookswitch.log` is written here; when it is full it becomes `hookswitch.old.log`. */
  readonly folder: string;
  /** Also write to the terminal: development only. */
  readonly console: boolean;
}

/** A log in a file that rotates at 2 MB. A full or read-only disk never stops the program. */
export function createFileLog({ folder, console }: FileLogOptions): Log {
  const writer = electronLog.create({ logId: folder });
  writer.transports.file.resolvePathFn = () => join(folder, 'hookswitch.log');
  writer.transports.file.maxSize = maxBytes;
  writer.transports.file.format = '[{iso}] [{level}] {text}';
  writer.transports.file.level = 'info';
  writer.transports.console.level = console ? 'info' : false;

  const line = (message: string, facts?: Facts): string =>
    facts === undefined
      ? redact(message)
      : `${redact(message)} ${JSON.stringify(redactFacts(facts))}`;

  return {
    info: (message, facts) => writer.info(line(message, facts)),
    warn: (message, facts) => writer.warn(line(message, facts)),
    error: (message, facts) => writer.error(line(message, facts)),
  };
}

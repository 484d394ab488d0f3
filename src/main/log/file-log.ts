import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Facts } from './facts';
import type { Log } from './log';
import { redact } from './redact';

const maxBytes = 2 * 1024 * 1024;

/** Where the log goes. */
export interface FileLogOptions {
  /** `hookswitch.log` is written here; when it is full it becomes `hookswitch.old.log`. */
  readonly folder: string;
  /** Also write to the terminal: development only. */
  readonly console: boolean;
}

/**
 * A log in a file that rotates at 2 MB. A full or read-only disk never stops the program; what it did not take is missing
 * from the log, which says so when it is written again.
 */
export function createFileLog({ folder, console }: FileLogOptions): Log {
  const path = join(folder, 'hookswitch.log');
  const writer = electronLog.create({ logId: folder });
  writer.transports.file.resolvePathFn = () => path;
  writer.transports.file.maxSize = maxBytes;
  writer.transports.file.format = '[{iso}] [{level}] {text}';
  writer.transports.file.level = 'info';
  writer.transports.console.level = console ? 'info' : false;
  let refused = false;
  /** Whether the terminal was told of a disk that takes nothing: once, not with a stack for each line. */
  let complained = false;
  electronLog.transports.console.writeFn = ({ message }) => {
    if (complained) return;
    complained = true;
    process.stderr.write(`${redact(String(message.data[0]))}\n`);
  };
  writer.transports.file.getFile().on('error', () => (refused = true));

  const line = (message: string, facts?: Facts): string =>
    facts === undefined ? message : `${message} ${JSON.stringify(facts)}`;

  /** Lines that the disk did not take, as long as the log does not say so. */
  let missing = 0;
  const write = (level: 'info' | 'warn' | 'error', text: string): void => {
    refused = missing > 0 && !sayMissing();
    if (!refused) {
      missing = 0;
      complained = false;
      writer[level](text);
    }
    if (refused) missing += 1;
  };
  const sayMissing = (): boolean => {
    refused = false;
    try {
      // What fitted of the first of them ends here.
      appendFileSync(path, '\n');
      writer.warn(`lines are missing here, the disk did not take them: ${missing}`);
      return !refused;
    } catch {
      return false;
    }
  };

  return {
    info: (message, facts) => write('info', line(message, facts)),
    warn: (message, facts) => write('warn', line(message, facts)),
    error: (message, facts) => write('error', line(message, facts)),
  };
}

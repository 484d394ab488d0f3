import { OwnedProcess } from '../../desktop/owned-process';
import type { Desktop } from '../../desktop/index';
import { within } from '../within';
import { DevTools, type Page } from './devtools';
import { paintedWhen } from './painted';

/** A program to measure: which folder, which of its pages, and what it shows when it is ready. */
export interface Subject {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly userData: string;
  /** Part of the page's address. */
  readonly page: string;
  /** An expression that is true in the page when it is ready. */
  readonly ready: string;
}

/** A program that shows what it is for. */
export interface RunningProgram {
  readonly pid: number;
  readonly page: Page;
  /** Milliseconds from the start of its process to the painted page. */
  readonly startTook: number;
  stop(): Promise<void>;
}

/** How long (ms) a program may take to be ready. */
const patience = 30_000;

/** Starts the subject as its user would, but for the DevTools port through which we look at its page. */
export async function startProgram(
  subject: Subject,
  executable: string,
  desktop: Desktop,
): Promise<RunningProgram> {
  const args = [
    subject.folder,
    `--user-data-dir=${subject.userData}`,
    '--remote-debugging-port=0',
    // Sandboxed processes of an ordinary user hide their memory's size from that user otherwise.
    '--allow-sandbox-debugging',
    ...desktop.args,
    ...subject.args,
  ];
  const spawnedAt = Date.now();
  const program = new OwnedProcess(executable, args, { env: desktop.env });
  const address = (): string | undefined =>
    /DevTools listening on (ws:\S+)/.exec(program.printed)?.[1];
  let devTools: DevTools | undefined;
  const stop = async (): Promise<void> => {
    devTools?.close();
    await program.stop();
  };
  try {
    await program.until('its DevTools listened', () => address() !== undefined);
    devTools = await DevTools.connect(address() ?? '');
    const page = await devTools.page(subject.page);
    const paintedAt = await within(patience, page.evaluate(paintedWhen(subject.ready)), () => {
      return `${subject.name} was not ready in time: ${program.printed}`;
    });
    return { pid: program.pid, page, startTook: Number(paintedAt) - spawnedAt, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface OwnedOptions {
  env: Readonly<Record<string, string>>;
  /** Written to the program's input, which is then closed. */
  input?: string;
  /** File descriptor 3, for programs that report there. */
  report?: boolean;
}

/**
 * A program of the desktop that cannot outlive us: `stop` ends it, and the kernel does so should we die first.
 * What it prints is kept for the error message when it ends unasked.
 */
export class OwnedProcess {
  readonly #child: ChildProcess;
  readonly #name: string;
  readonly #exited: Promise<unknown>;
  #printed = '';

  constructor(command: string, args: readonly string[], options: OwnedOptions) {
    this.#name = command;
    this.#child = spawn('setpriv', ['--pdeathsig=KILL', '--', command, ...args], {
      env: { ...options.env },
      stdio: [
        options.input === undefined ? 'ignore' : 'pipe',
        'pipe',
        'pipe',
        ...(options.report === true ? (['pipe'] as const) : []),
      ],
    });
    this.#exited = once(this.#child, 'exit');
    this.#exited.catch(() => undefined);
    this.#child.stdin?.end(options.input);
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#keep(chunk));
    this.#child.stderr?.on('data', (chunk: Buffer) => this.#keep(chunk));
  }

  /** Process id, or 0 when the program could not be started. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What it printed so far, at most the last 4,000 characters. */
  get printed(): string {
    return this.#printed;
  }

  /** Waits until `ready` is true; throws with the program's last words when it ends first or after ten seconds. */
  async until(what: string, ready: () => boolean | Promise<boolean>): Promise<void> {
    const limit = Date.now() + 10_000;
    while (!(await ready())) {
      const gone = this.#child.exitCode !== null || this.#child.signalCode !== null;
      if (gone || Date.now() > limit) {
        throw new Error(
          `${this.#name} ${gone ? 'ended' : 'took too long'} before ${what}: ${this.#printed}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The first line the program writes to its descriptor 3. */
  async report(): Promise<string> {
    let line = '';
    this.#child.stdio[3]?.on('data', (chunk: Buffer) => (line += chunk.toString()));
    await this.until('its report', () => line.includes('\n'));
    return line.trim();
  }

  /** Asks it to end and waits for that; insists after two seconds. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGTERM');
    const insist = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
    await this.#exited.catch(() => undefined);
    clearTimeout(insist);
  }

  #keep(chunk: Buffer): void {
    this.#printed = (this.#printed + chunk.toString()).slice(-4000);
  }
}

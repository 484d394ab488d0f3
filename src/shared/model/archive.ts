import type { Failure } from './failure';

/** Why the archive lives in memory: until the program ends, or the file is no longer `locked` or `unwritable`. */
export type MemoryReason = 'noKeyring' | 'locked' | 'unwritable' | 'demo';

/** How the call archive of the account in use is kept. */
export interface ArchiveState {
  readonly kept: 'file' | 'memory';
  readonly because?: MemoryReason;
  /** The name under which a file that could not be read was set aside. */
  readonly setAside?: string;
}

/** An export under way, or how the last one ended. */
export interface ExportState {
  readonly progress: 'writing' | 'done' | 'cancelled' | 'failed';
  /** Where it goes: the file's name without its folder. */
  readonly file: string;
  readonly written: number;
  readonly total: number;
  readonly failure?: Failure;
}

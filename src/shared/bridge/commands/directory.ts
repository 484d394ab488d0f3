import { nothing } from './inputs';

/** The PBX's phone book. */
export const directoryCommands = {
  /** Nobody wants the results of the search any more: it is stopped at the PBX. */
  'directory.stop': nothing,
} as const;

/** Somebody in the PBX's phone book (O2G reference, "Directory search", PartyInfo). */
export interface DirectoryEntry {
  /** As it is dialled. */
  readonly number?: string;
  /** As the PBX writes it for people, where that differs from what is dialled. */
  readonly writtenNumber?: string;
  readonly login?: string;
  readonly firstName?: string;
  readonly lastName?: string;
}

/** The most that a search finds: the PBX stops there (SearchRequest, "limit"). */
export const directoryLimit = 100;

/** Fewer letters or digits than this would find half the company: nothing is asked of the PBX. */
export const directoryMinimum = 2;

/**
 * How far a search is: still going on, all found, given up by the PBX with what it had, or stopped by
 * the limit with more to be found.
 */
export type DirectoryProgress = 'searching' | 'finished' | 'timedOut' | 'full';

/** What a search has found from an offset on. */
export interface DirectoryPage {
  readonly entries: readonly DirectoryEntry[];
  readonly progress: DirectoryProgress;
}

/** What the PBX tells of a colleague (O2G reference, "User information", User). */
export interface Colleague {
  readonly number?: string;
  readonly login?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** The node of the network that the colleague's phone is on. */
  readonly node?: string;
}

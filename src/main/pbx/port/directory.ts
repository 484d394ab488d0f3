import type { Colleague, DirectoryEntry, DirectoryProgress } from '@shared/model/directory';

/** What to look for: words or digits as typed, or names by the digits of a phone's keys (ITU letters). */
export type DirectoryQuery =
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'keypad'; readonly lastName: string; readonly firstName?: string };

/** How a search came to its end. */
export type DirectoryEnd = Exclude<DirectoryProgress, 'searching'> | 'stopped';

/** The company's phone book (O2G reference, "Directory search"). */
export interface Directory {
  /**
   * Searches, and hands over what is found as it comes. One search at a time: a newer one waits until the
   * one before is stopped at the PBX, which `signal` does. Throws `FailureError`.
   */
  search(
    query: DirectoryQuery,
    onFound: (entries: readonly DirectoryEntry[]) => void,
    signal: AbortSignal,
  ): Promise<DirectoryEnd>;
  /** What is known of a colleague, by login or number; undefined when there is no such one. Throws `FailureError`. */
  colleague(id: string): Promise<Colleague | undefined>;
}

import { z } from 'zod';
import type { Colleague, DirectoryPage } from '../../model/directory';

/** What a person may type to search with. */
export const searchText = z.string().max(80);

/** The PBX's phone book. */
export const directoryQueries = {
  /**
   * What a search has found from `offset` on; waits until there is something, or the search is over. Another
   * text supersedes the search: the older question is answered with `cancelled`.
   */
  'directory.page': z.object({ text: searchText, offset: z.number().int().min(0) }).strict(),
  /** What the PBX tells of a colleague, by login or number; null when it knows no such one. */
  'directory.colleague': z.object({ id: z.string().min(1).max(64) }).strict(),
} as const;

export interface DirectoryOutputs {
  'directory.page': DirectoryPage;
  'directory.colleague': Colleague | null;
}

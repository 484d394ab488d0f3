import { z } from 'zod';
import type { ContactsPage, ImportPreview } from '../../model/contact';
import { csvText } from '../commands/contacts';
import { searchText } from './directory';

/** The user's own contacts; `contactsVersion` of the shell's state grows when they change. */
export const contactQueries = {
  /** Those whom `text` finds, all when it is empty. */
  'contacts.page': z
    .object({
      text: searchText,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    })
    .strict(),
  /** What importing a file would come to; nothing is changed. */
  'contacts.previewImport': z.object({ csv: csvText }).strict(),
} as const;

export interface ContactOutputs {
  'contacts.page': ContactsPage;
  'contacts.previewImport': ImportPreview;
}

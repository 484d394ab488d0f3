import { z } from 'zod';
import type { KeptMessage, KeptMessages, MessageDraft } from '@shared/model/messages';
import type { StoredFile } from './stored-file';

const noDraft: MessageDraft = { number: '', text: '' };
const message = z.object({
  id: z.string(),
  direction: z.enum(['received', 'sent']),
  number: z.string().optional(),
  text: z.string(),
  at: z.number(),
});
const draft = z.object({ number: z.string(), text: z.string() });
const account = z.object({ messages: z.array(message), draft: draft.default(noDraft) });

/** One account's messages and draft, as they lie in the file. */
interface Held {
  readonly messages: readonly KeptMessage[];
  readonly draft: MessageDraft;
}

/** The mini messages of each account, in one small file that only its user may read. */
export interface KeptMessageFile {
  read(account: string): KeptMessages;
  add(account: string, message: Omit<KeptMessage, 'id'>): void;
  delete(account: string, ids: readonly string[]): void;
  keepDraft(account: string, draft: MessageDraft): void;
}

/**
 * Opens it. The PBX has none of these messages any more: each change is written at once, and one that the
 * disk refuses is held in memory and written with the next.
 */
export function keptMessageFile(file: StoredFile, newId: () => string): KeptMessageFile {
  let content = file.read();
  let unsaved = false;

  const of = (name: string): Held => {
    const parsed = account.safeParse(content[name]);
    if (!parsed.success) return { messages: [], draft: noDraft };
    const messages = parsed.data.messages.map(({ number, ...rest }) => ({
      ...rest,
      ...(number === undefined ? {} : { number }),
    }));
    return { messages, draft: parsed.data.draft };
  };
  const write = (name: string, held: Held): void => {
    // What cannot be read is somebody's messages all the same: a copy is kept before it is replaced.
    if (name in content && !account.safeParse(content[name]).success) file.keepAside();
    content = { ...content, [name]: held };
    unsaved = !file.write(content);
  };

  return {
    read: (name) => ({ ...of(name), unsaved }),
    add(name, added) {
      const { messages, draft: kept } = of(name);
      const next = [{ ...added, id: newId() }, ...messages].sort((a, b) => b.at - a.at);
      write(name, { messages: next, draft: kept });
    },
    delete(name, ids) {
      const { messages, draft: kept } = of(name);
      write(name, { messages: messages.filter(({ id }) => !ids.includes(id)), draft: kept });
    },
    keepDraft(name, kept) {
      write(name, { messages: of(name).messages, draft: kept });
    },
  };
}

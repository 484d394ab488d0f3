import { z } from 'zod';
import type { Account } from '@shared/bridge/settings';
import { accountKey } from '@shared/model/account';
import {
  withName,
  type KeptMessage,
  type KeptMessages,
  type MessageDraft,
} from '@shared/model/messages';
import { seal, unseal } from './sealed';
import type { StoredFile } from './stored-file';

const noDraft: MessageDraft = { number: '', text: '' };
const message = z.object({
  id: z.string(),
  direction: z.enum(['received', 'sent']),
  number: z.string().optional(),
  name: z.string().optional(),
  text: z.string(),
  at: z.number(),
});
const draft = z.object({ number: z.string(), text: z.string() });
const heldSchema = z.object({ messages: z.array(message), draft: draft.default(noDraft) });
const sealedSchema = z.object({ sealed: z.string() });

type Content = ReturnType<StoredFile['read']>;

/** One account's messages and draft. */
interface Held {
  readonly messages: readonly KeptMessage[];
  readonly draft: MessageDraft;
}

/** What is in use of an account in this run; without a key it stays in memory. */
interface Opened {
  readonly name: string;
  readonly key: string | undefined;
  /** What an earlier version left in plain, and no key locks. */
  readonly plain: Held | undefined;
  held: Held;
}

/** The mini messages of each account, in one small file: encrypted, each account's with a key of its own. */
export interface KeptMessageFile {
  read(account: Account): Promise<KeptMessages>;
  add(account: Account, message: Omit<KeptMessage, 'id'>): Promise<void>;
  /** Names those of a number. */
  nameParty(account: Account, number: string, name: string): Promise<void>;
  delete(account: Account, ids: readonly string[]): Promise<void>;
  keepDraft(account: Account, draft: MessageDraft): Promise<void>;
  /**
   * Messages and draft go, also from the copies of the file that were kept aside, and with another key what is left of them
   * on the disk can not be read.
   */
  erase(account: Account): Promise<void>;
}

/**
 * Opens it; an account's key is asked for once, when its messages are first needed. The PBX has none of these messages any
 * more: each change is written at once, and one that the disk refuses is held in memory until it is taken. Where
 * there is no key the file is left as it is, and changes last for this run.
 */
export function keptMessageFile(
  file: StoredFile,
  newId: () => string,
  keyOf: (account: Account) => Promise<string | undefined>,
  newKeyOf: (account: Account) => Promise<string | undefined>,
): KeptMessageFile {
  const inUse = new Map<string, Promise<Opened>>();
  let content = file.read();

  const write = ({ name, key, plain, held }: Opened): void => {
    if (key === undefined && !plain) return;
    // Without a key nothing is added in plain; what the user deletes goes.
    const entry =
      key === undefined
        ? { ...plain, messages: plain?.messages.filter((each) => held.messages.includes(each)) }
        : { sealed: seal(JSON.stringify(held), key, name) };
    content = { ...content, [name]: entry };
    file.write(content);
  };
  const open = async (name: string, account: Account): Promise<Opened> => {
    const key = await keyOf(account);
    const found = content[name];
    const held = heldIn(found, key, name);
    const plain = key === undefined ? held : undefined;
    const opened = { name, key, plain, held: held ?? { messages: [], draft: noDraft } };
    if (key !== undefined && found !== undefined) {
      // What cannot be read is somebody's messages all the same: a copy is kept before it is replaced.
      if (!held) file.keepAside();
      // As an earlier version wrote it, for everybody to read.
      else if (!isSealed(found)) write(opened);
    }
    return opened;
  };
  const use = (account: Account): Promise<Opened> => {
    const name = accountKey(account);
    const opened = inUse.get(name) ?? open(name, account);
    inUse.set(name, opened);
    return opened;
  };
  const change = async (account: Account, next: (held: Held) => Partial<Held>): Promise<void> => {
    const opened = await use(account);
    opened.held = { ...opened.held, ...next(opened.held) };
    write(opened);
  };

  return {
    async read(account) {
      const { held, key } = await use(account);
      return { ...held, unsaved: key === undefined ? 'noKeyring' : !file.isKept() && 'disk' };
    },
    add: (account, added) =>
      change(account, ({ messages }) => ({
        messages: [{ ...added, id: newId() }, ...messages].sort((a, b) => b.at - a.at),
      })),
    nameParty: (account, number, name) =>
      change(account, ({ messages }) => ({ messages: withName(messages, number, name) })),
    delete: (account, ids) =>
      change(account, ({ messages }) => ({
        messages: messages.filter(({ id }) => !ids.includes(id)),
      })),
    keepDraft: (account, kept) => change(account, () => ({ draft: kept })),
    async erase(account) {
      const name = accountKey(account);
      // Not while it is being opened: that would be in use afterwards.
      await inUse.get(name);
      const key = await newKeyOf(account);
      const held = { messages: [], draft: noDraft };
      inUse.set(name, Promise.resolve({ name, key, plain: undefined, held }));
      const others = ({ [name]: _erased, ...rest }: Content): Content => rest;
      const isWritten = name in content;
      content = others(content);
      if (isWritten) file.write(content);
      file.eraseAside(others);
    },
  };
}

const isSealed = (found: unknown): boolean => sealedSchema.safeParse(found).success;

/** What an account's part of the file holds; undefined when it can not be read, and when there is none. */
function heldIn(found: unknown, key: string | undefined, name: string): Held | undefined {
  const locked = sealedSchema.safeParse(found);
  if (locked.success && key === undefined) return undefined;
  let plain = found;
  try {
    if (locked.success && key !== undefined) {
      plain = JSON.parse(unseal(locked.data.sealed, key, name));
    }
  } catch {
    return undefined;
  }
  const parsed = heldSchema.safeParse(plain);
  if (!parsed.success) return undefined;
  const messages = parsed.data.messages.map(({ number, name, ...rest }) => ({
    ...rest,
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
  }));
  return { messages, draft: parsed.data.draft };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { MessageDraft } from '@shared/model/messages';
import { useCommand } from '../../../mirror';

/** So long (ms) after the last key the draft is written down. */
const pause = 400;
const empty: MessageDraft = { number: '', text: '' };

/** What is being written. Main keeps it: it outlives the page, the window and the program. */
export interface Draft extends MessageDraft {
  edit(change: Partial<MessageDraft>): void;
  /** It was sent. */
  clear(): void;
}

/** The draft as typed here, or as main has kept it. */
export function useDraft(kept: MessageDraft | undefined): Draft {
  const command = useCommand();
  const [typed, setTyped] = useState<MessageDraft>();
  const unwritten = useRef<MessageDraft>(undefined);
  const write = useCallback(() => {
    const draft = unwritten.current;
    unwritten.current = undefined;
    if (draft) void command('miniMessages.keepDraft', draft);
  }, [command]);
  useEffect(() => {
    if (!typed) return undefined;
    unwritten.current = typed;
    const timer = setTimeout(write, pause);
    return () => clearTimeout(timer);
  }, [typed, write]);
  // Whoever leaves the page in mid-word leaves it written.
  useEffect(() => write, [write]);
  const draft = typed ?? kept ?? empty;
  return {
    ...draft,
    edit: (change) => setTyped({ ...draft, ...change }),
    clear: () => setTyped(empty),
  };
}

import { expect, it } from 'vitest';
import { keptMessageFile } from './kept-messages';
import type { StoredFile } from './stored-file';

/** A file in memory, whose disk can refuse. */
function memoryFile(content: Readonly<Record<string, unknown>> = {}) {
  const disk = { content, refuses: false, copies: 0 };
  const file: StoredFile = {
    read: () => disk.content,
    write(next) {
      if (!disk.refuses) disk.content = next;
      return !disk.refuses;
    },
    keepAside() {
      disk.copies += 1;
      return 'aside';
    },
  };
  return { disk, file };
}

let lastId = 0;
const newId = (): string => String(++lastId);
const received = (text: string, at: number) => ({ direction: 'received', text, at }) as const;

it('keeps messages newest first, for each account its own, over a restart', () => {
  const { disk, file } = memoryFile();
  const kept = keptMessageFile(file, newId);
  kept.add('a', received('old', 1));
  kept.add('a', received('new', 3));
  kept.add('a', received('between', 2));
  kept.add('b', received('of somebody else', 4));
  kept.keepDraft('a', { number: '12001', text: 'half a sen' });
  const again = keptMessageFile(memoryFile(JSON.parse(JSON.stringify(disk.content))).file, newId);
  expect(again.read('a')).toMatchObject({
    messages: [{ text: 'new' }, { text: 'between' }, { text: 'old' }],
    draft: { number: '12001', text: 'half a sen' },
    unsaved: false,
  });
  expect(again.read('nobody').messages).toEqual([]);
});

it('deletes those asked for, and no other', () => {
  const kept = keptMessageFile(memoryFile().file, newId);
  kept.add('a', received('one', 1));
  kept.add('a', received('two', 2));
  const [two] = kept.read('a').messages;
  kept.delete('a', [two?.id ?? '', 'never-there']);
  expect(kept.read('a').messages).toMatchObject([{ text: 'one' }]);
});

it('loses nothing to a disk that refuses: it is said, and written with the next change', () => {
  const { disk, file } = memoryFile();
  const kept = keptMessageFile(file, newId);
  disk.refuses = true;
  kept.add('a', received('precious', 1));
  expect(kept.read('a')).toMatchObject({ messages: [{ text: 'precious' }], unsaved: true });
  disk.refuses = false;
  kept.keepDraft('a', { number: '', text: '' });
  expect(kept.read('a').unsaved).toBe(false);
  expect(keptMessageFile(file, newId).read('a').messages).toMatchObject([{ text: 'precious' }]);
});

it('keeps a copy of what it cannot read before it writes over it', () => {
  const { disk, file } = memoryFile({ a: { messages: 'of a newer program' } });
  const kept = keptMessageFile(file, newId);
  expect(kept.read('a').messages).toEqual([]);
  kept.add('a', received('one', 1));
  expect(disk.copies).toBe(1);
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '@shared/bridge/settings';
import { keptMessageFile, type KeptMessageFile } from './kept-messages';
import { createRefusedWrites, type RefusedWrites } from './refused-writes';
import { openStoredFile, type StoredFile } from './stored-file';

/** A file in memory, whose disk can refuse. */
function memoryFile(content: Readonly<Record<string, unknown>> = {}) {
  const disk = { content, refuses: false, copies: 0 };
  const file: StoredFile = {
    read: () => disk.content,
    write(next) {
      if (!disk.refuses) disk.content = next;
      return !disk.refuses;
    },
    isKept: () => !disk.refuses,
    keepAside() {
      disk.copies += 1;
      return 'aside';
    },
    eraseAside: () => undefined,
  };
  return { disk, file };
}

const one: Account = { system: 'o2g', server: 'https://PBX.example', login: 'one' };
const two: Account = { ...one, login: 'two' };
/** How the account is called in the file. */
const oneInFile = 'o2g one https://pbx.example';

let lastId = 0;
const newId = (): string => String(++lastId);
const received = (text: string, at: number) => ({ direction: 'received', text, at }) as const;
/** A key of 32 bytes, another for each account. */
const keyFor = (account: Account): Promise<string | undefined> =>
  Promise.resolve(Buffer.alloc(32, account.login).toString('base64'));
const noKey = (): Promise<undefined> => Promise.resolve(undefined);
const open = (file: StoredFile, keyOf = keyFor, newKeyOf = keyOf) =>
  keptMessageFile(file, newId, keyOf, newKeyOf);
/** The file as the next run finds it. */
const afterRestart = (content: unknown) =>
  memoryFile(JSON.parse(JSON.stringify(content)) as Record<string, unknown>);

it('keeps messages newest first, for each account its own, over a restart', async () => {
  const { disk, file } = memoryFile();
  const kept = open(file);
  await kept.add(one, received('old', 1));
  await kept.add(one, received('new', 3));
  await kept.add(one, received('between', 2));
  await kept.add(two, received('of somebody else', 4));
  await kept.keepDraft(one, { number: '12001', text: 'half a sen' });
  const again = open(afterRestart(disk.content).file);
  expect(await again.read(one)).toMatchObject({
    messages: [{ text: 'new' }, { text: 'between' }, { text: 'old' }],
    draft: { number: '12001', text: 'half a sen' },
    unsaved: false,
  });
  expect((await again.read({ ...one, login: 'nobody' })).messages).toEqual([]);
});

it('lets nobody read a message, a number or a draft in the file', async () => {
  const { disk, file } = memoryFile();
  const kept = open(file);
  await kept.add(one, { ...received('Meet me at noon', 1), number: '12001' });
  await kept.keepDraft(one, { number: '12002', text: 'half a sen' });
  expect(JSON.stringify(disk.content)).not.toMatch(/Meet|noon|12001|12002|half|received/);
});

it('asks for an account’s key once, however many messages come at once', async () => {
  let asked = 0;
  const { disk, file } = memoryFile();
  const kept = open(file, (account) => {
    asked += 1;
    return keyFor(account);
  });
  await Promise.all([1, 2, 3].map((at) => kept.add(one, received(String(at), at))));
  expect(asked).toBe(1);
  const again = open(afterRestart(disk.content).file);
  expect((await again.read(one)).messages.map(({ text }) => text)).toEqual(['3', '2', '1']);
});

it('seals at the first reading what an earlier version wrote in plain', async () => {
  const plain = { messages: [{ id: 'x', ...received('written long ago', 1) }] };
  const { disk, file } = memoryFile({ [oneInFile]: plain });
  expect((await open(file).read(one)).messages).toMatchObject([{ text: 'written long ago' }]);
  expect(JSON.stringify(disk.content)).not.toContain('written');
  const again = open(afterRestart(disk.content).file);
  expect((await again.read(one)).messages).toMatchObject([{ id: 'x', text: 'written long ago' }]);
});

it('keeps them for this run where there is no key, says so, and leaves the file as it is', async () => {
  const { disk, file } = memoryFile();
  await open(file).add(one, received('of the first run', 1));
  const before = disk.content;
  const kept = open(file, noKey);
  await kept.add(one, received('of a run without keyring', 2));
  expect(await kept.read(one)).toMatchObject({
    messages: [{ text: 'of a run without keyring' }],
    unsaved: 'noKeyring',
  });
  expect(disk.content).toEqual(before);
  expect(disk.copies).toBe(0);
  expect((await open(file).read(one)).messages).toMatchObject([{ text: 'of the first run' }]);
});

it('shows what an earlier version wrote in plain also where there is no key, adds nothing to it, and takes away what is deleted', async () => {
  const messages = ['x', 'y'].map((id, at) => ({ id, ...received(`long ago ${id}`, at) }));
  const { disk, file } = memoryFile({ [oneInFile]: { messages } });
  const kept = open(file, noKey);
  expect((await kept.read(one)).messages).toMatchObject(messages);
  await kept.add(one, received('today', 9));
  await kept.delete(one, ['x']);
  expect((await kept.read(one)).messages.map(({ text }) => text)).toEqual(['today', 'long ago y']);
  expect(disk.content[oneInFile]).toMatchObject({ messages: [{ id: 'y' }] });
  expect(JSON.stringify(disk.content)).not.toMatch(/today|long ago x/);
});

it('keeps a copy of what another key locked, or somebody changed, before it writes over it', async () => {
  const { disk, file } = memoryFile();
  await open(file).add(one, received('mine', 1));
  const kept = open(file, () => Promise.resolve(Buffer.alloc(32, 9).toString('base64')));
  expect((await kept.read(one)).messages).toEqual([]);
  expect(disk.copies).toBe(1);
  await kept.add(one, received('new', 2));
  expect((await kept.read(one)).messages).toMatchObject([{ text: 'new' }]);
});

it('does not take one account’s messages for another’s', async () => {
  const { disk, file } = memoryFile();
  const sameKey = () => Promise.resolve(Buffer.alloc(32, 1).toString('base64'));
  await open(file, sameKey).add(one, received('mine', 1));
  const moved = memoryFile({ [oneInFile.replace('one', 'two')]: disk.content[oneInFile] });
  expect((await open(moved.file, sameKey).read(two)).messages).toEqual([]);
});

it('deletes those asked for, and no other', async () => {
  const kept = open(memoryFile().file);
  await kept.add(one, received('one', 1));
  await kept.add(one, received('two', 2));
  const [newest] = (await kept.read(one)).messages;
  await kept.delete(one, [newest?.id ?? '', 'never-there']);
  expect((await kept.read(one)).messages).toMatchObject([{ text: 'one' }]);
});

it('erases messages and draft of one account, and a copy of the file made before is locked for ever', async () => {
  let key = await keyFor(one);
  const keyOf = (account: Account) => (account === one ? Promise.resolve(key) : keyFor(account));
  const newKeyOf = () => {
    key = Buffer.alloc(32, 'another').toString('base64');
    return Promise.resolve(key);
  };
  const { disk, file } = memoryFile();
  const kept = open(file, keyOf, newKeyOf);
  await kept.add(one, received('of before', 1));
  await kept.add(two, received('of somebody else', 2));
  await kept.keepDraft(one, { number: '12001', text: 'half a sen' });
  const copy = afterRestart(disk.content);

  await kept.erase(one);
  expect(await kept.read(one)).toMatchObject({ messages: [], draft: { number: '', text: '' } });
  expect(Object.keys(disk.content)).toEqual([expect.stringContaining(' two ')]);
  expect((await open(copy.file, keyOf).read(one)).messages).toEqual([]);

  await kept.add(one, received('of after', 3));
  const again = open(afterRestart(disk.content).file, keyOf);
  expect((await again.read(one)).messages).toMatchObject([{ text: 'of after' }]);
  expect((await again.read(two)).messages).toMatchObject([{ text: 'of somebody else' }]);
});

it('loses nothing to a disk that refuses: it is said, and written with the next change', async () => {
  const { disk, file } = memoryFile();
  const kept = open(file);
  disk.refuses = true;
  await kept.add(one, received('precious', 1));
  expect(await kept.read(one)).toMatchObject({
    messages: [{ text: 'precious' }],
    unsaved: 'disk',
  });
  disk.refuses = false;
  await kept.keepDraft(one, { number: '', text: '' });
  expect((await kept.read(one)).unsaved).toBe(false);
  expect((await open(file).read(one)).messages).toMatchObject([{ text: 'precious' }]);
});

it('keeps a copy of what it cannot read before it writes over it', async () => {
  const { disk, file } = memoryFile({ [oneInFile]: { messages: 'of a newer program' } });
  const kept = open(file);
  expect((await kept.read(one)).messages).toEqual([]);
  await kept.add(one, received('one', 1));
  expect(disk.copies).toBe(1);
});

describe('what was kept aside of the file', () => {
  let folder: string;
  let refused: RefusedWrites;
  /** Asks the disk again for what it refused. */
  let tryAgain = (): void => undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hookswitch-messages-'));
    refused = createRefusedWrites((_ms, then) => {
      tryAgain = then;
      return () => undefined;
    });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const openOnDisk = (): KeptMessageFile =>
    open(openStoredFile({ folder, now: () => new Date(), refused }, 'mini-messages'));
  const put = (name: string, content: unknown): void =>
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  const plain = (text: string) => ({ messages: [{ id: 'x', ...received(text, 1) }] });
  const twoInFile = oneInFile.replace('one', 'two');
  const copy = (day: number) => `mini-messages.json.corrupt-2026-03-${String(day)}T09-00-00-000Z`;

  it('goes with what is erased, whichever run kept it; another account’s part of it stays', async () => {
    // Cut short: the file itself, which the next run moves aside.
    put('mini-messages.json', JSON.stringify({ [oneInFile]: plain('of today') }).slice(0, -3));
    put(copy(14), { [oneInFile]: plain('of mine alone') });
    put(copy(15), { [oneInFile]: plain('of mine'), [twoInFile]: plain('of somebody else') });
    put(copy(16), '{"cut short": "of nobody knows whom"');
    put('mini-messages.json.part', { [oneInFile]: plain('of a killed program') });
    put('settings.json.corrupt-2026-03-14T09-00-00-000Z', 'the settings of mine');
    const kept = openOnDisk();
    expect((await kept.read(one)).messages).toEqual([]);

    await kept.erase(one);
    expect(readdirSync(folder).sort()).toEqual([
      copy(15),
      'settings.json.corrupt-2026-03-14T09-00-00-000Z',
    ]);
    expect(JSON.parse(readFileSync(join(folder, copy(15)), 'utf8'))).toEqual({
      [twoInFile]: plain('of somebody else'),
    });
  });

  it('goes when the disk lets it go, where it would not at once', async () => {
    put('mini-messages.json', { [oneInFile]: plain('of today') });
    // A folder, where a file should be, is not taken away.
    mkdirSync(join(folder, copy(14)));
    put(copy(15), { [oneInFile]: plain('of yesterday') });
    await openOnDisk().erase(one);
    expect(readdirSync(folder)).toEqual(['mini-messages.json', copy(14)]);
    expect(readFileSync(join(folder, 'mini-messages.json'), 'utf8')).toBe('{}');

    rmSync(join(folder, copy(14)), { recursive: true });
    put(copy(14), { [oneInFile]: plain('of the day before') });
    tryAgain();
    expect(readdirSync(folder)).toEqual(['mini-messages.json']);
  });
});

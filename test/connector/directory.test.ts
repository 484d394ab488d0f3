import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryEntry, DirectoryProgress } from '@shared/model/directory';
import { control } from '../e2e/control';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
beforeEach(async () => {
  on = await deskOnSimulator();
});
afterEach(() => on.dispose());

interface Searched {
  readonly state: string;
  readonly asked: { readonly lastName?: string; readonly filter?: unknown };
}
const searches = async () =>
  (await control<{ searches: readonly Searched[] }>(on.simulator, 'GET', 'directory')).searches;
const states = async () => (await searches()).map(({ state }) => state);
const pace = (asked: object) => control(on.simulator, 'PUT', 'directory', asked);

/** All that a search finds, and how many answers it took. */
async function find(text: string): Promise<{
  readonly entries: readonly DirectoryEntry[];
  readonly progress: DirectoryProgress;
  readonly pages: number;
}> {
  const entries: DirectoryEntry[] = [];
  for (let pages = 1; ; pages++) {
    const page = await on.desk.directory.page({ text, offset: entries.length });
    entries.push(...page.entries);
    if (page.progress !== 'searching') return { entries, progress: page.progress, pages };
  }
}
const names = (entries: readonly DirectoryEntry[]) =>
  entries.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

describe('a search in the phone book', () => {
  it('exists where the service is offered', () => {
    expect(on.desk.store.get().features).toContain('directory');
  });

  it('finds somebody by the beginning of the name', async () => {
    const { entries, progress } = await find('camille font');
    expect(entries).toEqual([
      { number: '12000', login: 'oxe12000', firstName: 'Camille', lastName: 'Fontaine' },
    ]);
    expect(progress).toBe('finished');
  });

  it('finds by number, by login, and by a later part of the last name', async () => {
    expect((await find('20123')).entries).toMatchObject([{ number: '20123' }]);
    expect((await find('oxe20123')).entries).toMatchObject([{ number: '20123' }]);
    const { entries } = await find('fuente');
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.every(({ lastName }) => /fuente/i.test(lastName ?? ''))).toBe(true);
  });

  it('looks for a name typed with accents in both spellings', async () => {
    const found = (await find('müller')).entries.map(({ lastName }) => lastName);
    expect(found).toContain('Müller');
    expect(found).toContain('Muller');
  });

  it('tells the number that is dialled from the one that is written', async () => {
    expect((await find('22001')).entries).toMatchObject([
      { number: '22001', writtenNumber: '22 001' },
    ]);
  });

  it('finds names by the letters of the keys, beside numbers with these digits', async () => {
    const { entries } = await find('366824');
    expect(names(entries)).toContain('Camille Fontaine');
    expect((await searches()).map(({ asked }) => asked.lastName)).toEqual([undefined, '366824']);
  });

  it('hands over what is found while it goes on, and says when there is more than it may find', async () => {
    await pace({ first: 400, between: 400, portion: 40 });
    const { entries, progress, pages } = await find('mar');
    expect(pages).toBeGreaterThan(2);
    expect(entries).toHaveLength(100);
    expect(progress).toBe('full');
  });

  it('says that the PBX gave up, with what it had', async () => {
    await pace({ first: 0, between: 60_000, portion: 3, gives: 200 });
    const { entries, progress } = await find('martin');
    expect(entries).toHaveLength(3);
    expect(progress).toBe('timedOut');
  });

  it('finds nobody, and says so', async () => {
    expect(await find('qqqq')).toMatchObject({ entries: [], progress: 'finished' });
  });

  it('asks nothing of the PBX for a single letter', async () => {
    expect(await find('m')).toMatchObject({ entries: [], progress: 'finished' });
    expect(await searches()).toEqual([]);
  });
});

describe('a search that is superseded', () => {
  it('is stopped at the PBX before the next one begins', async () => {
    await pace({ first: 'never' });
    const overtaken = on.desk.directory.page({ text: 'mart', offset: 0 });
    const outcome = expect(overtaken).rejects.toMatchObject({ kind: 'cancelled' });
    await expect.poll(states).toEqual(['running']);
    await pace({});
    const { entries } = await find('fontaine');
    await outcome;
    expect(names(entries)).toEqual(['Camille Fontaine']);
    expect(await states()).toEqual(['stopped', 'finished']);
  });

  it('never reaches the PBX when the user types on at once', async () => {
    const typed = ['fo', 'fon', 'font', 'fonta'];
    const outcomes = typed.map((text) => on.desk.directory.page({ text, offset: 0 }));
    await Promise.allSettled(outcomes);
    await find('fonta');
    const operands = (await searches()).map(({ asked }) => JSON.stringify(asked.filter));
    expect(operands.every((filter) => filter.includes('"fonta"'))).toBe(true);
  });

  it('is stopped when nobody wants it any more', async () => {
    await pace({ first: 'never' });
    const left = on.desk.directory.page({ text: 'mart', offset: 0 });
    const outcome = expect(left).rejects.toMatchObject({ kind: 'cancelled' });
    await expect.poll(states).toEqual(['running']);
    await on.desk.handlers['directory.stop'](undefined);
    await outcome;
    await expect.poll(states).toEqual(['stopped']);
  });
});

describe('what the PBX refuses', () => {
  /** Searches that somebody left behind in this session. */
  const leave = (count: number) => {
    const [session] = on.simulator.system.sessions.all;
    if (!session) throw new Error('nobody is signed in');
    for (let left = 0; left < count; left++) on.simulator.system.directory.start(session, {}, []);
  };

  it('is overcome when a forgotten search of ours was in the way', async () => {
    leave(5);
    expect(names((await find('camille font')).entries)).toEqual(['Camille Fontaine']);
  });

  it('is said when the whole server has too many', async () => {
    const { directory, sessions } = on.simulator.system;
    const [session] = sessions.all;
    if (!session) throw new Error('nobody is signed in');
    for (let other = 0; other < 100; other++) directory.start({ ...session }, {}, []);
    await expect(find('martin')).rejects.toMatchObject({ kind: 'searchLimit', retryable: true });
  });

  it('is said when the licence is missing', async () => {
    const licences = ['TELEPHONY_BASIC'];
    await control(on.simulator, 'PUT', 'licences/oxe12000', { licences });
    // It is the licence of all telephony: the desk goes on with the one that is left.
    await expect(find('martin')).rejects.toBeDefined();
    await on.until(({ features }) => features.includes('basicCalls'));
    expect(on.desk.store.get().features).not.toContain('calls');
  });
});

describe('a colleague', () => {
  it('is told by login and by number, at this site and at others', async () => {
    const { colleague } = on.desk.directory;
    expect(await colleague('oxe12000')).toMatchObject({ number: '12000', lastName: 'Fontaine' });
    expect(await colleague('20001')).toMatchObject({ login: 'oxe20001', node: '2' });
    expect(await colleague('0145236789')).toBeNull();
  });
});

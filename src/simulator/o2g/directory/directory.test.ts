import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock, type Simulator, startSimulator } from '../../index.js';
import { O2gUser, type Wire } from '../../testing/o2g-user.js';

const clock = new ManualClock();
let simulator: Simulator;
let user: O2gUser;
beforeEach(async () => {
  simulator = await startSimulator({ clock, sessionTtl: 100_000 });
  user = new O2gUser(simulator, 'oxe12000');
  await user.authenticate();
  await user.openSession();
});
afterEach(() => simulator.close());

const post = (filter: unknown, limit?: number) =>
  user.post('/1.0/directory/search', { filter, ...(limit !== undefined && { limit }) });
const get = () => user.get('/1.0/directory/search');
const remove = () => user.send('DELETE', '/1.0/directory/search');
const test = (field: string, operation: string, operand: string) => ({ field, operation, operand });
const not = (status: number) => ({
  status,
  body: expect.objectContaining({ httpStatus: expect.any(String) }),
});

interface Person {
  readonly id: { readonly loginName: string; readonly phoneNumber: string };
  readonly firstName: string;
  readonly lastName: string;
}

/** Everybody that the current search finds, as the reference says to read them. */
async function results(): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (;;) {
    const { body } = await get();
    for (const { contacts } of (body['resultElements'] ?? []) as { contacts: Person[] }[]) {
      people.push(...contacts);
    }
    if (body['resultCode'] === 'FINISH') return people;
    clock.advance(50);
  }
}

describe('the filter language', () => {
  it.each([
    ['EQUAL_IGNORE_CASE', 'FONTAINE', 1],
    ['EQUAL_IGNORE_CASE', 'fontain', 0],
    ['BEGIN_WITH', 'fontai', 1],
    ['BEGIN_WITH', 'ontaine', 0],
    ['CONTAIN', 'ontain', 1],
    ['END_WITH', 'taine', 1],
    ['END_WITH', 'fontain', 0],
  ])('%s %s finds %i', async (operation, operand, count) => {
    expect((await post(test('lastName', operation, operand))).status).toBe(201);
    expect(await results()).toHaveLength(count);
  });

  it('joins by AND and OR, nested', async () => {
    const camille = test('firstName', 'EQUAL_IGNORE_CASE', 'camille');
    const numbers = ['12000', '20000'].map((each) => test('id.phoneNumber', 'BEGIN_WITH', each));
    await post({ operation: 'OR', operand: numbers });
    expect(await results()).toHaveLength(2);
    await post({ operation: 'AND', operand: [camille, { operation: 'OR', operand: numbers }] });
    expect(await results()).toMatchObject([
      { id: { loginName: 'oxe12000', phoneNumber: '12000' } },
    ]);
  });

  it('takes an accented letter for a letter of its own', async () => {
    await post(test('lastName', 'EQUAL_IGNORE_CASE', 'müller'), 100);
    const found = await results();
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ lastName }) => lastName))).toEqual(new Set(['Müller']));
  });

  it.each<[string, unknown]>([
    ['no operand', { field: 'lastName', operation: 'CONTAIN' }],
    ['an unknown field', test('company', 'CONTAIN', 'x')],
    ['an unknown operation', test('lastName', 'LIKE', 'x')],
    ['AND of nothing', { operation: 'AND', operand: [] }],
    ['no filter', undefined],
  ])('refuses %s', async (_, filter) => expect(await post(filter)).toMatchObject(not(400)));

  it.each([0, 101, 1.5])('refuses a limit of %d', async (limit) =>
    expect(await post(test('lastName', 'CONTAIN', 'a'), limit)).toMatchObject(not(400)),
  );
});

describe('the keyboard', () => {
  const byDtmf = (body: Wire) => user.post('/1.0/directory/searchbydtmf', body);

  it('finds a last name by its digits, and a first name beside it', async () => {
    await byDtmf({ lastName: '36682463', keyboardType: 'ITU' });
    expect(await results()).toMatchObject([{ lastName: 'Fontaine' }]);
    await byDtmf({ lastName: '3668', firstName: '22', keyboardType: 'ITU', limit: 5 });
    expect(await results()).toMatchObject([{ firstName: 'Camille' }]);
  });

  it('knows both layouts', async () => {
    // Szentgyörgyi: Z is on 9, or on 0.
    await byDtmf({ lastName: '7936849', keyboardType: 'ITU' });
    expect(await results()).toMatchObject([{ lastName: 'Szentgyörgyi' }]);
    await byDtmf({ lastName: '7036849', keyboardType: 'CCITT' });
    expect(await results()).toMatchObject([{ lastName: 'Szentgyörgyi' }]);
  });

  it('refuses letters and a layout that there is not', async () => {
    expect(await byDtmf({ lastName: 'font', keyboardType: 'ITU' })).toMatchObject(not(400));
    expect(await byDtmf({ lastName: '36', keyboardType: 'QWERTY' })).toMatchObject(not(400));
  });
});

describe('the course of a search', () => {
  it('has no results at first, then portions, then the end', async () => {
    await post(test('lastName', 'BEGIN_WITH', 'mar'));
    expect((await get()).body).toEqual({ resultCode: 'NOK' });
    clock.advance(60);
    const { body } = await get();
    expect(body['resultCode']).toBe('OK');
    expect((body['resultElements'] as { contacts: Person[] }[])[0]?.contacts).toHaveLength(20);
    expect((await get()).body).toEqual({ resultCode: 'NOK' });
    expect((await results()).length).toBeGreaterThan(20);
    expect(await get()).toMatchObject(not(400));
  });

  it('ends as TIMEOUT when it takes too long', async () => {
    simulator.system.directory.reset({ first: 'never' });
    await post(test('lastName', 'BEGIN_WITH', 'mar'));
    clock.advance(10_000);
    expect((await get()).body).toEqual({ resultCode: 'TIMEOUT' });
  });

  it('ends when it is deleted, and there is none to delete after that', async () => {
    await post(test('lastName', 'BEGIN_WITH', 'mar'));
    expect((await remove()).status).toBe(204);
    expect(await get()).toMatchObject(not(400));
    expect(await remove()).toMatchObject(not(400));
  });
});

describe('the limits', () => {
  const one = () => post(test('lastName', 'BEGIN_WITH', 'b'));

  it('are 5 searches for a session, until one ends', async () => {
    for (let search = 0; search < 5; search++) expect((await one()).status).toBe(201);
    expect(await one()).toMatchObject(not(503));
    await remove();
    expect((await one()).status).toBe(201);
  });

  it('free a search that nobody asked about for a minute', async () => {
    simulator.system.directory.reset({ first: 'never', gives: 100_000 });
    for (let search = 0; search < 5; search++) await one();
    clock.advance(59_000);
    await get();
    clock.advance(1_000);
    const states = simulator.system.directory.log.map(({ state }) => state);
    expect(states.join(' ')).toBe('freed freed freed freed running');
  });

  it('need the licence', async () => {
    simulator.system.accounts.setLicences('oxe12000', ['TELEPHONY_BASIC']);
    expect(await one()).toMatchObject(not(403));
  });

  it('end with the session', async () => {
    await one();
    await user.send('DELETE', '/1.0/sessions');
    const states = simulator.system.directory.log.map(({ state }) => state);
    expect(states.join(' ')).toBe('freed');
  });
});

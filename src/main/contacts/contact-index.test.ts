import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '@shared/model/contact';
import { nameWords } from '@shared/numbers/fold';
import { keypadDigits } from '@shared/numbers/keypad';
import { createContactIndex } from './contact-index';

const contact = (
  id: string,
  firstName: string,
  lastName: string,
  ...numbers: string[]
): Contact => ({
  id,
  firstName,
  lastName,
  numbers: numbers.map((number) => ({ kind: 'work', number })),
});
const few: readonly Contact[] = [
  contact('a', 'Éléonore', 'Boucher-Duval', '+33612345678'),
  { ...contact('b', 'Łukasz', 'Wiśniewski', '12004'), speedDial: 2, company: 'Northwind' },
  { ...contact('c', 'Zoë', 'Østergård', '0145236789', '0612000000'), favourite: true },
];
const index = createContactIndex(few, 'FR');
const found = (text: string): string =>
  index
    .page({ text, offset: 0, limit: 50 })
    .contacts.map(({ id }) => id)
    .join('');

describe('contacts are found', () => {
  it.each([
    ['', 'cab', 'all, the favourite first'],
    ['ele', 'a', 'by the beginning of a name, without accents'],
    ['DUVAL el', 'a', 'by several words in any order'],
    ['lukasz', 'b', 'without letters that a keyboard lacks'],
    ['ostergard', 'c', 'without letters that a keyboard lacks'],
    ['northw', 'b', 'by company'],
    ['0612', 'ca', 'by the national writing of an international number'],
    ['+33 6 12 34', 'a', 'by the international writing'],
    ['+33 1 45', 'c', 'by the international writing of a national number'],
    ['2004', 'b', 'by any digits of a number'],
    ['58527', 'b', 'by the letters of the keys'],
    ['353 268', 'a', 'by two words on the keys'],
    ['zzz', '', 'not, when nobody is called so'],
  ])('"%s" finds %s: %s', (text, ids) => expect(found(text)).toBe(ids));

  it('by a speed dial before anything else', () => expect(found('2')[0]).toBe('b'));

  it('page by page', () => {
    expect(index.page({ text: '', offset: 1, limit: 1 })).toMatchObject({
      contacts: [{ id: 'a' }],
      total: 3,
    });
  });

  it('by every beginning of every word of their names, typed plainly or on the keys', () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-žß]{1,12}( [A-Za-zÀ-žß]{1,12})?$/);
    fc.assert(
      fc.property(name, name, fc.nat(), fc.nat(), (first, last, which, length) => {
        const words = nameWords(`${first} ${last}`);
        const word = words[which % words.length] ?? '';
        const part = word.slice(0, 1 + (length % word.length));
        const one = createContactIndex([contact('x', first, last)], 'FR');
        const finds = (text: string) => one.page({ text, offset: 0, limit: 1 }).total === 1;
        expect(finds(part)).toBe(true);
        const keys = keypadDigits(part);
        if (/^[2-9]+$/.test(keys)) expect(finds(keys)).toBe(true);
      }),
    );
  });
});

describe('whose a number is', () => {
  it.each([
    ['0612345678', 'a'],
    ['+33 6 12 34 56 78', 'a'],
    ['12004', 'b'],
    ['+33145236789', 'c'],
    ['112004', undefined],
    ['', undefined],
  ])('%s: %s', (number, id) => expect(index.ownerOf(number)?.id).toBe(id));
});

describe('ten thousand contacts', () => {
  const names = ['Müller', 'Lefèvre', 'García', 'Kowalska', 'Nguyen', 'Smith', 'Östlund', 'Rossi'];
  const many = Array.from({ length: 10_000 }, (_, at) =>
    contact(
      String(at),
      `${names[(at * 7) % 8]}${at % 97}`,
      `${names[at % 8]}${at}`,
      `06${String(10_000_000 + at * 37)}`,
      String(20_000 + at),
    ),
  );
  const big = createContactIndex(many, 'FR');

  it.each(['m', 'mull', 'garcia 42', '0610', '06 10 00', '+33 6 1', '20123', '6855', 'zz'])(
    'are searched for "%s" within a frame',
    (text) => {
      const times = Array.from({ length: 9 }, () => {
        const start = process.cpuUsage();
        big.page({ text, offset: 0, limit: 200 });
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      }).sort((one, other) => one - other);
      // The median, in time on the processor: what else the machine does is not ours.
      expect(times[4]).toBeLessThan(16);
    },
  );
});

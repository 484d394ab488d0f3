import { describe, expect, it } from 'vitest';
import type { Contact } from '@shared/model/contact';
import { recentParties } from '../../history/recent';
import { mergePeople } from './merge-people';
import { nextPerson, peopleLines } from './people-lines';

const ada: Contact = {
  id: 'a',
  firstName: 'Ada',
  numbers: [{ kind: 'mobile', number: '+33612345678' }],
  favourite: true,
};
const history = recentParties(
  ['0612345678', '12004', '0145236789'].map((number, at) => ({
    recordId: String(at),
    direction: 'incoming',
    answered: true,
    party: { kind: 'external', number, displayName: `Name ${String(at)}` },
    beganAt: 10 - at,
  })),
  'FR',
);
const directory = [
  { number: '12004', login: 'oxe12004', firstName: 'Bob', lastName: 'Keller' },
  { number: '22001', writtenNumber: '22 001', firstName: 'Bob', lastName: 'Keller' },
];
const people = mergePeople({ contacts: [ada], history, directory }, 'FR');

describe('one list of people', () => {
  it('has each once, with every source that knows them', () => {
    expect(people.map(({ name, sources }) => `${name ?? '-'}: ${sources.join(' ')}`)).toEqual([
      'Ada: contact history',
      'Name 1: history directory',
      'Name 2: history',
      'Bob Keller: directory',
    ]);
  });

  it('adds what a later source knows, and keeps what is there', () => {
    expect(people[0]?.last?.recordId).toBe('0');
    expect(people[1]).toMatchObject({ name: 'Name 1', login: 'oxe12004' });
    expect(people[3]).toMatchObject({ numbers: [{ number: '22001' }], writtenNumber: '22 001' });
  });

  it('does not move whoever is there when the directory answers', () => {
    const before = mergePeople({ contacts: [ada], history, directory: [] }, 'FR');
    expect(people.slice(0, before.length).map(({ key }) => key)).toEqual(
      before.map(({ key }) => key),
    );
  });

  it('keeps two own contacts apart that share a number', () => {
    const two = mergePeople({ contacts: [ada, { ...ada, id: 'b' }], history, directory: [] }, 'FR');
    expect(two.filter(({ contact }) => contact)).toHaveLength(2);
  });

  it('stands under headings while nothing is typed', () => {
    const lines = peopleLines(people, '');
    expect(
      lines.map((line) => (line.type === 'heading' ? line.heading : line.person.name)),
    ).toEqual(['favourites', 'Ada', 'recent', 'Name 1', 'Name 2', 'Bob Keller']);
    expect(nextPerson(lines, 1, 1)).toBe(3);
    expect(nextPerson(lines, 1, -1)).toBe(1);
    expect(peopleLines(people, 'x').every(({ type }) => type === 'person')).toBe(true);
  });
});

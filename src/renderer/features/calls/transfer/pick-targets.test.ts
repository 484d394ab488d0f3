import { describe, expect, it } from 'vitest';
import type { Contact } from '@shared/model/contact';
import { mergePeople } from '../../contacts/model/merge-people';
import { pickTargets } from './pick-targets';

const contacts: readonly Contact[] = [
  {
    id: 'a',
    firstName: 'Alice',
    lastName: 'Martin',
    numbers: [{ kind: 'mobile', number: '+33612345678' }],
    speedDial: 2,
  },
  { id: 'b', firstName: 'Bob', lastName: 'Keller', numbers: [{ kind: 'work', number: '12004' }] },
];
const people = mergePeople({ contacts, history: [], directory: [] }, 'FR');
const targets = (typed: string, found = people): string[] =>
  pickTargets(typed, found, 'FR').map(({ number, name }) => `${number} ${name ?? '-'}`);

describe('whom typed text can mean', () => {
  it('is the typed number first, sent as typed, then who is found by it', () => {
    expect(targets('12')).toEqual(['12 -', '+33612345678 Alice Martin', '12004 Bob Keller']);
  });
  it('names the owner of a whole number, and keeps the digits that were typed', () => {
    expect(targets('06 12 34 56 78', people.slice(0, 1))).toEqual(['0612345678 Alice Martin']);
  });
  it('is somebody who was found when it is no number', () => {
    expect(targets('kel', people.slice(1))).toEqual(['12004 Bob Keller']);
    expect(targets('nobody', [])).toEqual([]);
  });
  it('is whom the digit is the speed dial of, before the digit itself', () => {
    expect(targets('2')).toEqual(['+33612345678 Alice Martin', '2 -', '12004 Bob Keller']);
    expect(targets('3', [])).toEqual(['3 -']);
  });
});

import type { Listed } from '../exchange/phone-book.js';
import { pick, type Random } from '../exchange/random.js';

// oxfmt-ignore
const firstNames: readonly [string, ...string[]] = [
  'Anna', 'Élise', 'François', 'Jürgen', 'Łukasz', 'José', 'Zoë', 'André', 'Siân', 'Çağla',
  'Øyvind', 'Åsa', 'Marie-Claire', 'Jean-Baptiste', 'Ana María', 'Björn', 'Renée', 'Tomáš', 'Noémie',
  'Thomas', 'Sarah', 'Ivan', 'Julia', 'Peter', 'Laura', 'Daniel', 'Sofia', 'Paul', 'Emma', 'Karim',
];
// oxfmt-ignore
const lastNames: readonly [string, ...string[]] = [
  'Müller', 'Muller', 'Mueller', 'Lefèvre', 'Lefebvre', 'García', 'Garcia', 'Dvořák', 'Nuñez',
  'O’Brien', 'de la Fuente', 'van den Berg', 'Weiß', 'Weiss', 'Großmann', 'Kowalska-Nowak', 'Çelik',
  'Sørensen', 'Æbelø', 'Lindström', 'Moreau', 'Martin', 'Schmidt', 'Rossi', 'Dubois', 'Silva',
  'Novák', 'Nagy', 'Kovács', 'Ionescu', 'Papadopoulou', 'Haddad', 'Nguyen', 'Smith', 'Jones',
];

/** How many colleagues the other sites have. */
const others = 3000;
/** The first of their numbers. */
const firstNumber = 20_000;

/**
 * The colleagues at other sites: names with and without accents, many of them shared by several people.
 * Those of the last site are written in groups and dialled without.
 */
export function otherSites(random: Random): readonly Listed[] {
  return Array.from({ length: others }, (_, index): Listed => {
    const number = String(firstNumber + index);
    return {
      number,
      firstName: pick(random, firstNames),
      lastName: pick(random, lastNames),
      ...(index >= 2_000 && { writtenNumber: `${number.slice(0, 2)} ${number.slice(2)}` }),
    };
  });
}

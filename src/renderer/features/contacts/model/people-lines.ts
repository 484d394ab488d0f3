import type { Person } from './person';

/** The parts of the list while nothing is typed. */
export type Heading = 'favourites' | 'recent' | 'contacts';

/** A line of the list. */
export type PeopleLine =
  | { readonly type: 'heading'; readonly key: string; readonly heading: Heading }
  | { readonly type: 'person'; readonly key: string; readonly person: Person };

/** So many of the recent calls stand in the list while nothing is typed: the rest is the History page's. */
const recentShown = 8;

/** The list: under headings while nothing is typed; what was found, as it was found, else. */
export function peopleLines(people: readonly Person[], typed: string): readonly PeopleLine[] {
  const lineOf = (person: Person): PeopleLine => ({ type: 'person', key: person.key, person });
  if (typed.trim() !== '') return people.map(lineOf);
  const parts: readonly (readonly [Heading, readonly Person[]])[] = [
    ['favourites', people.filter(({ contact }) => contact?.favourite)],
    ['recent', people.filter(({ contact }) => !contact).slice(0, recentShown)],
    ['contacts', people.filter(({ contact }) => contact && !contact.favourite)],
  ];
  return parts.flatMap(([heading, some]): readonly PeopleLine[] =>
    some.length === 0 ? [] : [{ type: 'heading', key: heading, heading }, ...some.map(lineOf)],
  );
}

/** The nearest person from a line on, in a direction; the line itself when there is none. */
export function nextPerson(lines: readonly PeopleLine[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    if (lines[at]?.type === 'person') return at;
  }
  return Math.max(0, Math.min(from, lines.length - 1));
}

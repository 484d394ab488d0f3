import { useMemo } from 'react';
import type { Call } from '@shared/model/call';
import { sameNumber } from '@shared/numbers/match';
import { useShell } from '../../../mirror';
import type { Person } from '../../contacts/model/person';
import { usePeople } from '../../contacts/use-people';
import { pickTargets, type PickTarget } from './pick-targets';

/** How well the PBX's directory was looked through for a text. */
type Searched = 'searching' | 'whole' | 'partly';

/** Whom to propose. */
export interface PickTargetsOptions {
  readonly limit: number;
  /** Only people of the PBX, and what is typed: found once something is. */
  readonly colleagues?: boolean | undefined;
  /** Who is in the call already: not proposed before something is typed. */
  readonly notThese?: Call['participants'] | undefined;
}

/** Whom the typed text can mean, from the contacts, the call log and the PBX's directory. */
export function usePickTargets(
  typed: string,
  { limit, colleagues, notThese }: PickTargetsOptions,
): { readonly targets: readonly PickTarget[]; readonly searched: Searched } {
  const region = useShell(({ shell }) => shell.region);
  const { people, directory } = usePeople(typed);
  const targets = useMemo(() => {
    const isThere = (person: Person): boolean =>
      notThese?.some(({ party }) => hasNumber(person, party.number, region)) ?? false;
    const meant = people.filter(({ sources }) => !colleagues || sources.includes('directory'));
    const proposed =
      typed.trim() === '' ? likely(meant).filter((person) => !isThere(person)) : meant;
    return pickTargets(typed, proposed, region, limit);
  }, [typed, people, region, limit, colleagues, notThese]);
  const { progress, failure } = directory;
  if (progress === 'searching') return { targets, searched: 'searching' };
  return { targets, searched: failure || progress !== 'finished' ? 'partly' : 'whole' };
}

const hasNumber = ({ numbers }: Person, wanted: string | undefined, region: string): boolean =>
  wanted !== undefined && numbers.some(({ number }) => sameNumber(number, wanted, region));

/** Before anything is typed: whom one had to do with last, then the favourites. */
function likely(people: readonly Person[]): readonly Person[] {
  const recent = people
    .filter(({ last }) => last)
    .sort((one, other) => (other.last?.beganAt ?? 0) - (one.last?.beganAt ?? 0));
  return [...recent, ...people.filter(({ contact, last }) => contact?.favourite && !last)];
}

import { useMemo } from 'react';
import { useShell } from '../../../mirror';
import type { Person } from '../../contacts/model/person';
import { usePeople } from '../../contacts/use-people';
import { pickTargets, type PickTarget } from './pick-targets';

/** Whom the typed text can mean, from the contacts, the call log and the PBX's directory. */
export function usePickTargets(
  typed: string,
  limit: number,
): { readonly targets: readonly PickTarget[]; readonly searching: boolean } {
  const region = useShell(({ shell }) => shell.region);
  const { people, directory } = usePeople(typed);
  const targets = useMemo(
    () => pickTargets(typed, typed.trim() === '' ? likely(people) : people, region, limit),
    [typed, people, region, limit],
  );
  return { targets, searching: directory.progress === 'searching' };
}

/** Before anything is typed: whom one had to do with last, then the favourites. */
function likely(people: readonly Person[]): readonly Person[] {
  const recent = people
    .filter(({ last }) => last)
    .sort((one, other) => (other.last?.beganAt ?? 0) - (one.last?.beganAt ?? 0));
  return [...recent, ...people.filter(({ contact, last }) => contact?.favourite && !last)];
}

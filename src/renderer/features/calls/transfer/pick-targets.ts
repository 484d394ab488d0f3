import { dialableNumber } from '@shared/numbers/dialable';
import { sameNumber } from '@shared/numbers/match';
import type { Person, Source } from '../../contacts/model/person';

/** Whom typed text can mean: the number itself, or somebody who was found. */
export interface PickTarget {
  readonly id: string;
  /** As it will be sent. */
  readonly number: string;
  readonly name?: string;
  readonly company?: string;
  /** Where somebody is known from first; absent for the user's own digits. */
  readonly source?: Source;
}

/**
 * What Enter can mean for the typed text, the likeliest first: whom a single digit is the speed dial of, then a
 * typed number, then who was found.
 */
export function pickTargets(
  typed: string,
  people: readonly Person[],
  region: string,
  limit = 6,
): readonly PickTarget[] {
  const number = dialableNumber(typed);
  const found = people.flatMap(toTarget);
  if (number === undefined) return found.slice(0, limit);
  const quick = people.find(({ contact }) => contact?.speedDial === speedDialOf(typed));
  const meant = found.find(({ id }) => id === quick?.key);
  const whole = found.find((target) => sameNumber(target.number, number, region));
  const own: PickTarget = {
    id: 'typed',
    number,
    ...(whole?.name && { name: whole.name }),
    ...(whole?.company && { company: whole.company }),
  };
  const others = found.filter((target) => target !== whole && target !== meant);
  return [...(meant ? [meant] : []), own, ...others].slice(0, limit);
}

/** The digit that may be a speed dial; NaN, which nobody has, when more or else is typed. */
const speedDialOf = (typed: string): number =>
  /^[1-9]$/.test(typed.trim()) ? Number(typed) : Number.NaN;

function toTarget({ key, name, company, numbers, sources }: Person): readonly PickTarget[] {
  const sent = numbers[0] && dialableNumber(numbers[0].number);
  const [source] = sources;
  if (sent === undefined || source === undefined) return [];
  return [
    {
      id: key,
      number: sent,
      source,
      ...(name && { name }),
      ...(company && { company }),
    },
  ];
}

import type { RecentParty } from '../../history/recent';
import { suggestParties } from '../../history/recent';
import { dialableNumber } from '@shared/numbers/dialable';
import { sameNumber } from '@shared/numbers/match';

/** Whom typed text can mean: the number itself, or somebody of the recent calls. */
export interface PickTarget {
  readonly id: string;
  /** As it will be sent. */
  readonly number: string;
  readonly name?: string;
  readonly company?: string;
  /** The user's own digits, not somebody found. */
  readonly typed: boolean;
}

/** What Enter can mean for the typed text, the likeliest first; a typed number comes before who was found by it. */
export function pickTargets(
  typed: string,
  parties: readonly RecentParty[],
  region: string,
  limit = 6,
): readonly PickTarget[] {
  const number = dialableNumber(typed);
  const found = suggestParties(typed, parties, region, limit).flatMap((party): PickTarget[] => {
    const sent = dialableNumber(party.number);
    if (sent === undefined) return [];
    const { name, company } = party;
    return [
      {
        id: party.last.recordId,
        number: sent,
        typed: false,
        ...(name && { name }),
        ...(company && { company }),
      },
    ];
  });
  if (number === undefined) return found;
  const whole = found.find((target) => sameNumber(target.number, number, region));
  const first: PickTarget = {
    id: 'typed',
    number,
    typed: true,
    ...(whole?.name && { name: whole.name }),
    ...(whole?.company && { company: whole.company }),
  };
  return [first, ...found.filter((target) => target !== whole)].slice(0, limit);
}

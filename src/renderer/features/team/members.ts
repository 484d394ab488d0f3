import type { AgentStatus } from '@shared/model/agent';
import { currentCallOf, type Team, type TeamMember } from '@shared/model/team';

/** Which agents are listed: those of a group, or of all, whose name, number, state or caller holds what is typed. */
export interface MemberFilter {
  /** '' for all. */
  readonly group: string;
  readonly search: string;
}

/** The groups that the agents are in, for the filter. */
export const groupsOf = ({ members }: Team): readonly string[] =>
  [...new Set(Object.values(members).flatMap(({ status }) => status?.group ?? []))].sort();

/** The agents to list: who asks for help first, then by name. They do not move when their states change. */
export function listedMembers(
  team: Team,
  { group, search }: MemberFilter,
  words: (member: TeamMember) => readonly string[],
): readonly TeamMember[] {
  const wanted = fold(search.trim());
  return Object.values(team.members)
    .filter((member) => group === '' || member.status?.group === group)
    .filter((member) => wanted === '' || words(member).some((word) => fold(word).includes(wanted)))
    .sort((one, other) => rank(team, one) - rank(team, other) || compare(one, other));
}

/** What a search looks at, beside the words for the state. */
export function searchedTexts(member: TeamMember): readonly string[] {
  const parties = currentCallOf(member)?.participants.map(({ party }) => party) ?? [];
  return [
    member.name ?? '',
    member.number,
    ...parties.flatMap(({ firstName, lastName, displayName, number }) =>
      [firstName, lastName, displayName, number].filter((it) => it !== undefined),
    ),
  ];
}

/** What the tally of a team counts. */
const order = ['ready', 'busy', 'wrapUp', 'away', 'loggedOff'] as const;
type Tallied = (typeof order)[number];

/** How many do what. Who is ready and who talks always stands there, even where nobody does; the others where somebody does. */
export function tally(team: Team): readonly (readonly [Tallied, number])[] {
  const counts = { ready: 0, busy: 0, wrapUp: 0, away: 0, loggedOff: 0 };
  for (const { status } of Object.values(team.members)) {
    const counted = talliedAs(status);
    if (counted) counts[counted] += 1;
  }
  return order
    .filter((each) => each === 'ready' || each === 'busy' || counts[each] > 0)
    .map((each) => [each, counts[each]] as const);
}

function talliedAs(status: AgentStatus | undefined): Tallied | undefined {
  if (status?.main === 'loggedOff') return 'loggedOff';
  switch (status?.sub) {
    case 'ready':
    case 'busy':
    case 'wrapUp':
      return status.sub;
    case 'transactionCode':
      return 'wrapUp';
    case 'pause':
    case 'withdraw':
      return 'away';
    default:
      return undefined;
  }
}

const rank = (team: Team, { number }: TeamMember): number => (number in team.help ? 0 : 1);

const collator = new Intl.Collator();

const compare = (one: TeamMember, other: TeamMember): number =>
  collator.compare(one.name ?? one.number, other.name ?? other.number);

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

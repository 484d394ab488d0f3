import type { AgentStatus } from './agent';
import type { Call, CallCause, CallRef, Instant } from './call';
import { isTaken } from './agent-wish';

/**
 * How a supervisor is in an agent's call (O2G reference, "IntrusionMode"): `discrete` listens, `restricted` is
 * heard by the agent alone, `normal` by everybody.
 */
export const intrusionModes = ['discrete', 'restricted', 'normal'] as const;
export type IntrusionMode = (typeof intrusionModes)[number];

/** As many agents a supervisor follows at most: the program remembers them, and the PBX is asked for all at once. */
export const mostInTeam = 200;

/** Who has a number, as far as the PBX knows. Without a login nothing can be told of them. */
export interface TeamMemberReport {
  readonly number: string;
  readonly login?: string;
  readonly name?: string;
}

/** An agent whom the supervisor follows. */
export interface TeamMember extends TeamMemberReport {
  /** Absent until the PBX has told it. */
  readonly status?: AgentStatus;
  /** When the status began, or when we first heard of it. */
  readonly since?: Instant;
  /** What is known is from before the connection was lost. */
  readonly outdated?: true;
  /** The PBX does not tell this supervisor of them. */
  readonly notTold?: true;
  readonly calls: Readonly<Record<CallRef, Call>>;
  /** All their calls were asked for: what is told of them next is true, whatever was told before. */
  readonly awaited?: true;
}

/** What the PBX agreed to tell a supervisor of the agents. */
export type TeamTold = 'statesAndCalls' | 'states' | 'nothing';

/**
 * What came of following some: numbers that are refused are told nothing of. Where very many are refused not each
 * was asked for: they stand in the order to ask for them the next time.
 */
export interface TeamFollowed {
  readonly told: TeamTold;
  readonly refused: readonly string[];
}

/** The agents of a supervisor; only where the PBX has supervisors and the user is one. */
export interface Team {
  readonly members: Readonly<Record<string, TeamMember>>;
  /** Absent until the PBX was asked. */
  readonly told?: TeamTold;
  /** Numbers of the agents who ask for help, and since when. */
  readonly help: Readonly<Record<string, Instant>>;
  /** The agent in whose every conversation the supervisor is. */
  readonly permanent?: { readonly agent: string; readonly since: Instant };
}

export const emptyTeam: Team = { members: {}, help: {} };

/** Numbers of the agents who ask for help, the one who waits longest first. */
export const whoAsksForHelp = ({ help }: Team): readonly string[] =>
  Object.entries(help)
    .sort(([, one], [, other]) => one - other)
    .map(([number]) => number);

const modes: Partial<Record<CallCause, IntrusionMode>> = {
  supervisorListening: 'discrete',
  supervisorRestrictedIntrusion: 'restricted',
  supervisorIntrusion: 'normal',
};

/** How a supervisor is in this call, as the PBX last told it; undefined when none is. */
export const intrusionMode = (call: Call): IntrusionMode | undefined =>
  call.cause && modes[call.cause];

/** The agent's call that the supervisor is in. */
export interface Intrusion {
  readonly call: Call;
  readonly mode: IntrusionMode;
  /** The agent's number, where we know it among the participants. */
  readonly agent?: string;
}

/** The agent's call that the user, a supervisor, is in. */
export function intrusionOf(
  calls: Readonly<Record<CallRef, Call>>,
  team: Team | undefined,
): Intrusion | undefined {
  if (!team) return undefined;
  for (const call of Object.values(calls)) {
    const mode = intrusionMode(call);
    if (!mode || call.state === 'releasing') continue;
    const agent = call.participants.find(({ party }) => (party.number ?? '') in team.members);
    return { call, mode, ...(agent?.party.number ? { agent: agent.party.number } : {}) };
  }
  return undefined;
}

/** The call that an agent is in, the one that talks first; where the PBX tells of agents' calls. */
export function currentCallOf({ calls }: TeamMember): Call | undefined {
  const all = Object.values(calls).filter(({ state }) => state !== 'releasing');
  return (
    all.find(({ state }) => state === 'active') ?? all.find(({ state }) => isTaken(state)) ?? all[0]
  );
}

/** The call that rings at an agent's; undefined where none does, or the PBX does not tell. */
export function ringingAt(member: TeamMember | undefined): Call | undefined {
  if (!member || member.outdated) return undefined;
  return Object.values(member.calls).find(({ state }) => state === 'ringingIncoming');
}

/** Whether the agent is known to talk, known not to, or unknown. */
export function isTalking(member: TeamMember, told: TeamTold | undefined): boolean | undefined {
  if (member.outdated) return undefined;
  if (told === 'statesAndCalls' && member.status) {
    return Object.values(member.calls).some(({ state }) => state === 'active');
  }
  return member.status && member.status.sub === 'busy';
}

/** How to call an agent: by name where it is known. */
export const memberName = (team: Team | undefined, number: string): string =>
  team?.members[number]?.name ?? number;

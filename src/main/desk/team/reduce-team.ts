import type { AgentStatus } from '@shared/model/agent';
import type { Instant } from '@shared/model/call';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { CallEvent, DeskEvent } from '@shared/model/event';
import { emptyTeam, type Team, type TeamMember } from '@shared/model/team';

/** The events about a supervisor's team. */
export type TeamEvent = Extract<DeskEvent, { type: `team${string}` }>;

/**
 * The team after a snapshot. Who was followed still is; what was known of them is from before, except where they were told of
 * all the time and only the desk's own state was read again.
 */
export function enterTeam(
  known: Team | undefined,
  features: DeskState['features'],
  wasLive = false,
): { readonly team?: Team } {
  if (!features.includes('supervisor')) return {};
  const team = known ?? emptyTeam;
  if (wasLive) return { team };
  const members = Object.entries(team.members).map(([number, member]) => [
    number,
    member.status ? { ...member, outdated: true } : member,
  ]);
  return { team: { ...team, members: Object.fromEntries(members) as Team['members'] } };
}

/** The desk after an event about the team. One without a team has nothing to change. */
export function reduceTeam(
  state: DeskState,
  event: TeamEvent,
  at: Instant,
  reduceCalls: (state: DeskState, event: CallEvent, at: Instant) => DeskState,
): DeskState {
  const { team } = state;
  if (!team) return state;
  switch (event.type) {
    case 'teamRead': {
      const members = event.members.map((report) => {
        const { status, since, outdated, notTold, calls = {} } = team.members[report.number] ?? {};
        const known = { ...(status && { status }), ...(since && { since }), calls };
        const marks = { ...(outdated && { outdated }), ...(notTold && { notTold }) };
        return [report.number, { ...report, ...known, ...marks, awaited: true }] as const;
      });
      return { ...state, team: { ...team, members: Object.fromEntries(members) } };
    }
    case 'teamTold': {
      const members = Object.entries(team.members).map(
        ([number, member]) => [number, told(member, !event.refused.includes(number))] as const,
      );
      return {
        ...state,
        team: { ...team, told: event.told, members: Object.fromEntries(members) },
      };
    }
    case 'teamAgentChanged':
      return withMember(state, event.number, (member) => withStatus(member, event.status, at));
    case 'teamCall':
      return withMember(state, event.number, (member) => {
        const own = { ...emptyDesk(at), calls: member.calls };
        const { awaited, ...known } = member;
        const waits = awaited && event.event.type !== 'telephonyState';
        const { calls } = reduceCalls(own, event.event, at);
        return { ...known, calls, ...(waits ? { awaited } : {}) };
      });
    case 'teamHelpEnded':
      return { ...state, team: withoutHelp(team, [event.number]) };
    case 'teamListeningEnded':
      return { ...state, team: withoutListening(team) };
  }
}

/**
 * OnSupervisorHelpRequested and Cancelled, at the supervisor. The same events tell of permanent listening
 * (O2G notes of the vendor's clients): one is about that when it was asked for that agent.
 */
export function reduceHelp(
  state: DeskState,
  { asked, other }: Extract<DeskEvent, { type: 'agentHelpChanged' }>,
  at: Instant,
): DeskState {
  const { team } = state;
  if (!team || other === undefined) return state;
  if (asked) {
    const isListening = Object.values(state.requests).some(
      ({ name, target, progress }) =>
        name === 'listenPermanently' && target === other && progress !== 'failed',
    );
    if (isListening) return { ...state, team: { ...team, permanent: { agent: other, since: at } } };
    return { ...state, team: { ...team, help: { ...team.help, [other]: at } } };
  }
  if (other in team.help) return { ...state, team: withoutHelp(team, [other]) };
  return team.permanent?.agent === other ? { ...state, team: withoutListening(team) } : state;
}

/** Help has come when the supervisor talks with the agent: in the agent's call, or by calling. */
export function followHelp(state: DeskState): DeskState {
  const { team } = state;
  if (!team || Object.keys(team.help).length === 0) return state;
  const numbers = Object.values(state.calls)
    .filter((call) => call.state === 'active')
    .flatMap(({ participants }) => participants.map(({ party }) => party.number ?? ''));
  const come = numbers.filter((number) => number in team.help);
  return come.length === 0 ? state : { ...state, team: withoutHelp(team, come) };
}

function withoutHelp(team: Team, numbers: readonly string[]): Team {
  const help = Object.entries(team.help).filter(([number]) => !numbers.includes(number));
  return { ...team, help: Object.fromEntries(help) };
}

function withoutListening({ permanent: _over, ...team }: Team): Team {
  return team;
}

/** Of whom nothing is told nothing is known, either; whatever was is from when it was told. */
function told(member: TeamMember, isTold: boolean): TeamMember {
  const {
    notTold,
    status: _status,
    since: _since,
    outdated: _outdated,
    awaited: _awaited,
    ...report
  } = member;
  if (!isTold) return { ...report, calls: {}, notTold: true };
  if (!notTold) return member;
  const { notTold: _over, ...rest } = member;
  return rest;
}

function withMember(
  state: DeskState,
  number: string,
  change: (member: TeamMember) => TeamMember,
): DeskState {
  const member = state.team?.members[number];
  if (!state.team || !member) return state;
  const next = change(member);
  const members = { ...state.team.members, [number]: next };
  return next === member ? state : { ...state, team: { ...state.team, members } };
}

function withStatus(member: TeamMember, status: AgentStatus, at: Instant): TeamMember {
  const { outdated, ...known } = member;
  const before = member.status;
  const same =
    before?.main === status.main &&
    before.sub === status.sub &&
    before.withdrawReason === status.withdrawReason &&
    before.wrapUpOf === status.wrapUpOf;
  if (same && !outdated && before.group === status.group) return member;
  return { ...known, status, since: same ? (member.since ?? at) : at };
}

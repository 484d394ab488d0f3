import { FailureError, type FailureKind } from '@shared/model/failure';
import type { IntrusionMode, TeamMemberReport } from '@shared/model/team';
import type { SupervisorControl } from '../port/supervisor';
import { path, type Rest } from './rest';
import { user } from './schema/user';
import type { Selector } from './subscription';
import { TeamFilter } from './team-filter';
import type { TeamLogins } from './team-logins';

/** IntrusionMode. */
const words: Readonly<Record<IntrusionMode, string>> = {
  discrete: 'DISCRETE',
  restricted: 'RESTRICTED',
  normal: 'NORMAL',
};

/** A supervisor's operations (chapter "Call Center Agent"). Agents are followed by selectors beside the session's own. */
export function supervisorControl(
  rest: Rest,
  own: readonly Selector[],
  logins: TeamLogins,
): SupervisorControl {
  const filter = new TeamFilter((team) =>
    rest.put(path`/subscriptions`, { filter: { selectors: [...own, ...team] } }),
  );
  return {
    enterGroup: (group) => rest.post(path`/acd/agent/enterPG`, { pgGroupNumber: group }),
    exitGroup: (group) => rest.post(path`/acd/agent/exitPG`, { pgGroupNumber: group }),
    identify: (number) => identify(rest, number),
    async follow(agents) {
      // Before the filter: how the agents are now is told while it is being answered.
      logins.set(agents);
      const { told, refused } = await filter.follow(agents.flatMap(({ login }) => login ?? []));
      const numbers = refused.flatMap((login) => logins.numberOf(login) ?? []);
      return { told, refused: numbers };
    },
    intrude: (agent, mode) =>
      meaning(
        rest.post(path`/acd/agent/intrusion`, { agentNumber: agent, mode: words[mode] }),
        'intrusionRefused',
      ),
    changeMode: (mode) =>
      meaning(rest.put(path`/acd/agent/intrusion`, { mode: words[mode] }), 'notIntruding'),
    listenPermanently: (agent) =>
      meaning(
        rest.post(path`/acd/agent/permanentListening`, { agentNumber: agent }),
        'listeningRefused',
      ),
    stopListening: () => rest.delete(path`/acd/agent/permanentListening`),
    rejectHelp: (agent) => rest.delete(path`/acd/agent/supervisorHelp?other=${agent}`),
  };
}

/** A refusal in the words of what was asked: the server's own say only that the state or the right is wrong. */
async function meaning(request: Promise<void>, wrongState: FailureKind): Promise<void> {
  try {
    await request;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    const failure = thrown.toFailure();
    if (failure.kind === 'incompatibleState') {
      throw new FailureError({ ...failure, kind: wrongState }, { cause: thrown });
    }
    if (failure.kind === 'notAllowed') {
      throw new FailureError({ ...failure, kind: 'agentNotYours' }, { cause: thrown });
    }
    throw thrown;
  }
}

/** GET /users by company phone: the login by which events name the agent, and the name. */
async function identify(rest: Rest, number: string): Promise<TeamMemberReport | undefined> {
  try {
    const { loginName, firstName, lastName } = await rest.get(
      path`/users?companyPhone=${number}`,
      user,
    );
    const name = [firstName, lastName].filter(Boolean).join(' ');
    return { number, ...(loginName ? { login: loginName } : {}), ...(name ? { name } : {}) };
  } catch (thrown) {
    const { kind } = thrown instanceof FailureError ? thrown : { kind: undefined };
    if (kind === 'badParameter') return undefined;
    throw thrown;
  }
}

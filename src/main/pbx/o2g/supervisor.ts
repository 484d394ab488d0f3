import { FailureError, type FailureKind } from '@shared/model/failure';
import type { IntrusionMode, TeamMemberReport } from '@shared/model/team';
import type { SupervisorControl } from '../port/supervisor';
import { path, type Rest } from './rest';
import { reworded, type Meanings } from './reworded';
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

/** What a refusal to enter or to leave a group means. */
const ofGroup: Meanings = {
  badParameter: 'groupChangeRefused',
  incompatibleState: 'groupChangeRefused',
};

/** What a refusal about an agent means. */
const ofAgent = (wrongState: FailureKind): Meanings => ({
  badParameter: 'agentNotYours',
  incompatibleState: wrongState,
  notAllowed: 'agentNotYours',
});

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
    enterGroup: (group) =>
      reworded(rest.post(path`/acd/agent/enterPG`, { pgGroupNumber: group }), ofGroup),
    exitGroup: (group) =>
      reworded(rest.post(path`/acd/agent/exitPG`, { pgGroupNumber: group }), ofGroup),
    identify: (number) => identify(rest, number),
    async follow(agents) {
      // Before the filter: how the agents are now is told while it is being answered.
      logins.set(agents);
      const { told, refused } = await filter.follow(agents.flatMap(({ login }) => login ?? []));
      const numbers = refused.flatMap((login) => logins.numberOf(login) ?? []);
      return { told, refused: numbers };
    },
    intrude: (agent, mode) =>
      reworded(
        rest.post(path`/acd/agent/intrusion`, { agentNumber: agent, mode: words[mode] }),
        ofAgent('intrusionRefused'),
      ),
    changeMode: (mode) =>
      reworded(rest.put(path`/acd/agent/intrusion`, { mode: words[mode] }), {
        incompatibleState: 'notIntruding',
      }),
    listenPermanently: (agent) =>
      reworded(
        rest.post(path`/acd/agent/permanentListening`, { agentNumber: agent }),
        ofAgent('listeningRefused'),
      ),
    stopListening: () =>
      reworded(rest.delete(path`/acd/agent/permanentListening`), {
        incompatibleState: 'listensToNobody',
      }),
    rejectHelp: (agent) =>
      reworded(rest.delete(path`/acd/agent/supervisorHelp?other=${agent}`), {
        incompatibleState: 'helpIsOver',
      }),
  };
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

import { FailureError, type FailureKind } from '@shared/model/failure';
import type { IntrusionMode, TeamMemberReport, TeamTold } from '@shared/model/team';
import type { SupervisorControl } from '../port/supervisor';
import { path, type Rest } from './rest';
import { user } from './schema/user';
import type { Selector } from './subscription';
import type { TeamLogins } from './team-logins';

/** IntrusionMode. */
const words: Readonly<Record<IntrusionMode, string>> = {
  discrete: 'DISCRETE',
  restricted: 'RESTRICTED',
  normal: 'NORMAL',
};

/**
 * A supervisor's operations (chapter "Call Center Agent"). Agents are followed by selectors of their own
 * beside the session's (chapter "Subscription management", PUT): a server that does not allow it keeps the
 * filter as it was, so the most is asked for first, then less.
 */
export function supervisorControl(
  rest: Rest,
  own: readonly Selector[],
  logins: TeamLogins,
): SupervisorControl {
  const filter = (ids: readonly string[], names: readonly string[]): Promise<void> => {
    const team = ids.length === 0 ? [] : names.map((name) => ({ ids, names: [name] }));
    return rest.put(path`/subscriptions`, { filter: { selectors: [...own, ...team] } });
  };
  return {
    enterGroup: (group) => rest.post(path`/acd/agent/enterPG`, { pgGroupNumber: group }),
    exitGroup: (group) => rest.post(path`/acd/agent/exitPG`, { pgGroupNumber: group }),
    identify: (number) => identify(rest, number),
    async follow(agents): Promise<TeamTold> {
      // Before the filter: how the agents are now is told while it is being answered.
      logins.set(agents);
      const ids = agents.flatMap(({ login }) => login ?? []);
      for (const [told, names] of wanted) {
        try {
          await filter(ids, names);
          return told;
        } catch (thrown) {
          if (!(thrown instanceof FailureError) || !refusals.includes(thrown.kind)) throw thrown;
        }
      }
      return 'nothing';
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

const wanted: readonly (readonly [TeamTold, readonly string[]])[] = [
  ['statesAndCalls', ['agent', 'telephony']],
  ['states', ['agent']],
];

/** What a server answers that does not let a user follow others, or not so many. */
const refusals: readonly FailureKind[] = [
  'notAllowed',
  'licenceMissing',
  'badParameter',
  'notSupported',
  'subscriptionRefused',
];

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
    if (kind === 'badParameter' || kind === 'notSupported' || kind === 'notAllowed') {
      return undefined;
    }
    throw thrown;
  }
}

import type { AgentConfig, LastCall } from '@shared/model/agent';
import { isWrapUp } from '@shared/model/agent-wish';
import type { PartTold } from '@shared/model/event';
import { FailureError, type FailureKind } from '@shared/model/failure';
import type { AgentControl } from '../port/agent';
import type { History } from '../port/history';
import type { Tally } from '../wire/tally';
import { agentConfig, agentStatus, groupsOf, withdrawReasons } from './map/agent';
import type { PartsRead } from './parts-read';
import { path, type Rest, type Target } from './rest';
import { reworded, type Meanings } from './reworded';
import { saysItself } from './rest-failure';
import * as schema from './schema/agent';

/** The server's own words say only that a state or a parameter is wrong; here is of what. */
const ofLogOn: Meanings = {
  noSuchDevice: 'logOnPhoneRefused',
  deviceOutOfService: 'logOnPhoneRefused',
  badParameter: 'logOnRefused',
  incompatibleState: 'logOnRefused',
};
const ofState: Meanings = {
  badParameter: 'agentStateRefused',
  incompatibleState: 'agentStateRefused',
};

/** The operator's own state (chapter "Call Center Agent"). Parameters that are undefined do not go out. */
export function agentControl(rest: Rest): AgentControl {
  const become = (target: Target, body?: object, meanings = ofState): Promise<void> =>
    reworded(rest.post(target, body), meanings);
  return {
    logOn: ({ deviceId, group, headset }) =>
      become(
        path`/acd/agent/logon`,
        { proAcdDeviceNumber: deviceId, pgGroupNumber: group, headset },
        ofLogOn,
      ),
    logOff: () => become(path`/acd/agent/logoff`),
    ready: () => become(path`/acd/agent/ready`),
    wrapUp: () => become(path`/acd/agent/wrapUp`),
    pause: () => become(path`/acd/agent/pause`),
    withdraw: (reason) =>
      become(
        path`/acd/agent/withdraw`,
        { reasonIndex: reason },
        { ...ofState, ...(reason === undefined ? {} : { badParameter: 'withdrawReasonRefused' }) },
      ),
    askHelp: () =>
      reworded(rest.post(path`/acd/agent/supervisorHelp`), {
        incompatibleState: 'helpRefused',
        notSupported: 'noSupervisor',
      }),
    cancelHelp: (supervisor) =>
      reworded(
        supervisor === undefined
          ? rest.delete(path`/acd/agent/supervisorHelp`)
          : rest.delete(path`/acd/agent/supervisorHelp?other=${supervisor}`),
        { incompatibleState: 'helpIsOver' },
      ),
  };
}

/** What a server answers about a user who does not work in the contact centre, or has no licence for it. */
const noOperator: readonly FailureKind[] = [
  'notAllowed',
  'licenceMissing',
  'notSupported',
  'badParameter',
  'incompatibleState',
];

/**
 * What the user is in the contact centre, with the withdraw reasons of each group; undefined for who is
 * no operator. A group whose reasons cannot be read has none to choose from: `parts` hears of it.
 */
export async function readAgentConfig(
  rest: Rest,
  parts: PartsRead,
  signal?: AbortSignal,
): Promise<AgentConfig | undefined> {
  let wire: schema.WireAgentConfig;
  try {
    wire = await rest.get(path`/acd/agent/config`, schema.agentConfig, signal);
  } catch (thrown) {
    if (saysItself(thrown, noOperator)) return undefined;
    throw thrown;
  }
  const reasons = await Promise.all(
    groupsOf(wire).map(
      async (group) => [group, await readReasons(rest, group, parts, signal)] as const,
    ),
  );
  return agentConfig(wire, Object.fromEntries(reasons));
}

async function readReasons(
  rest: Rest,
  group: string,
  parts: PartsRead,
  signal: AbortSignal | undefined,
) {
  try {
    const target = path`/acd/agent/withdrawReasons?pgNumber=${group}`;
    return withdrawReasons(await rest.get(target, schema.withdrawReasons, signal));
  } catch (thrown) {
    if (!saysItself(thrown, noOperator)) parts.note('agent', thrown);
    return [];
  }
}

/**
 * The operator as the snapshot tells it, in wrap-up with the call that the log, where there is one, tells of; nothing for
 * who is none.
 */
export async function readAgent(
  rest: Rest,
  tally: Tally,
  parts: PartsRead,
  signal: AbortSignal,
  log: History | undefined,
): Promise<PartTold> {
  const state = rest.get(path`/acd/agent/state`, schema.agentState, signal);
  // Who is no operator has no state either: that is no failure.
  state.catch(() => undefined);
  const config = await readAgentConfig(rest, parts, signal);
  if (!config) return {};
  const status = agentStatus(await state, tally);
  const lastCall = log && isWrapUp(status) ? await lastDistributed(log) : undefined;
  return { agent: { config, status, ...(lastCall ? { lastCall } : {}) } };
}

/**
 * No state names the call that is wrapped up. In the log it is the one that ended last of those that were answered
 * here and were for somebody else first, as a pilot's are; its comRef is the reference that the code goes with.
 */
async function lastDistributed(log: History): Promise<LastCall | undefined> {
  try {
    const records = await log.read({ direction: 'incoming' });
    const [last] = records
      .filter(
        (one) => one.answered && !one.takenBy && one.initialCalled && one.endedAt !== undefined,
      )
      .sort((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0));
    return last?.comRef ? { callRef: last.comRef, party: last.party, fromLog: true } : undefined;
  } catch (thrown) {
    // What the log does not tell is unknown; the state is told all the same.
    if (thrown instanceof FailureError) return undefined;
    throw thrown;
  }
}

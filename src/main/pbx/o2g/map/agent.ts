import type {
  AgentConfig,
  AgentMainState,
  AgentSkill,
  AgentStatus,
  AgentSubState,
  WithdrawReason,
  WrapUpOf,
} from '@shared/model/agent';
import type { Draft } from '../../wire/draft';
import type { Tally } from '../../wire/tally';
import type { WireAgentConfig, WireAgentState, WireWithdrawReasons } from '../schema/agent';

/** AgentMainState. */
const mainStates: ReadonlyMap<string, AgentMainState> = new Map([
  ['LOG_ON', 'loggedOn'],
  ['LOG_OFF', 'loggedOff'],
  ['ERROR', 'error'],
  ['UNKNOWN', 'unknown'],
]);

/** AgentSubState: every wrap-up is one, and says of what. */
const subStates: ReadonlyMap<string, { readonly sub: AgentSubState; readonly of?: WrapUpOf }> =
  new Map([
    ['READY', { sub: 'ready' }],
    ['OUT_OF_PG', { sub: 'outOfGroup' }],
    ['BUSY', { sub: 'busy' }],
    ['TRANSACTION_CODE_INPUT', { sub: 'transactionCode' }],
    ['WRAPUP', { sub: 'wrapUp' }],
    ['PAUSE', { sub: 'pause' }],
    ['WITHDRAW', { sub: 'withdraw' }],
    ['WRAPUP_IM', { sub: 'wrapUp', of: 'message' }],
    ['WRAPUP_EMAIL', { sub: 'wrapUp', of: 'email' }],
    ['WRAPUP_EMAIL_INTERRUPTIBLE', { sub: 'wrapUp', of: 'interruptibleEmail' }],
    ['WRAPUP_OUTBOUND', { sub: 'wrapUp', of: 'outbound' }],
    ['WRAPUP_CALLBACK', { sub: 'wrapUp', of: 'callback' }],
  ]);

/**
 * AgentState. Where an operator is logged off, what else the PBX says is of the past. A reason is told
 * with every state (o2g-notes: 0 for none), and counts only while withdrawn.
 */
export function agentStatus(wire: WireAgentState, tally: Tally): AgentStatus {
  const main = mainStates.get(wire.mainState ?? '') ?? 'unknown';
  if (wire.mainState && !mainStates.has(wire.mainState)) tally.count('agent state', wire.mainState);
  if (main !== 'loggedOn') return { main };
  const known = subStates.get(wire.subState ?? '');
  if (wire.subState && !known) tally.count('agent sub-state', wire.subState);
  const status: Draft<AgentStatus> = { main, sub: known?.sub ?? 'unknown' };
  if (known?.of) status.wrapUpOf = known.of;
  if (wire.proAcdDeviceNumber) status.proAcd = wire.proAcdDeviceNumber;
  if (wire.pgNumber) status.group = wire.pgNumber;
  if (status.sub === 'withdraw' && wire.withdrawReason) {
    status.withdrawReason = wire.withdrawReason;
  }
  return status;
}

/** AgentConfig, with the withdraw reasons of its groups. */
export function agentConfig(wire: WireAgentConfig, reasons: AgentConfig['reasons']): AgentConfig {
  const config: Draft<AgentConfig> = {
    role: wire.type === 'SUPERVISOR' ? 'supervisor' : 'agent',
    groups: groupsOf(wire),
    skills: (wire.skills?.skills ?? []).map(skill),
    reasons,
  };
  if (wire.proacd) config.fixedProAcd = wire.proacd;
  const preferred = wire.processingGroups?.preferred;
  if (preferred) config.preferredGroup = preferred;
  if (wire.selfAssign) config.choosesGroup = true;
  if (wire.headset) config.headset = true;
  if (typeof wire.help === 'boolean') config.helps = wire.help;
  return config;
}

/** The groups of an operator, the preferred one among them whether the list names it or not. */
export function groupsOf({ processingGroups }: WireAgentConfig): readonly string[] {
  const { preferred, groups = [] } = processingGroups ?? {};
  return preferred && !groups.includes(preferred) ? [preferred, ...groups] : groups;
}

/** WithdrawReasons. An index outside 1 to 9 can not be asked for. */
export function withdrawReasons(wire: WireWithdrawReasons): readonly WithdrawReason[] {
  return wire.reasons
    .filter(({ index }) => Number.isInteger(index) && index >= 1 && index <= 9)
    .map(({ index, label }) => ({ index, ...(label ? { label } : {}) }));
}

function skill(wire: {
  number: number;
  level?: number | undefined;
  active?: boolean | undefined;
}): AgentSkill {
  return {
    number: wire.number,
    ...(typeof wire.level === 'number' ? { level: wire.level } : {}),
    ...(typeof wire.active === 'boolean' ? { active: wire.active } : {}),
  };
}

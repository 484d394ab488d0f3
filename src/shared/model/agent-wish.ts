import type { Agent, AgentConfig, AgentStatus, AgentWish, WithdrawReason } from './agent';
import type { Call, CallRef } from './call';

/** What may be wished for beside logging on. */
export type WorkWish = Exclude<AgentWish, { to: 'loggedOn' | 'inGroup' | 'outOfGroup' }>['to'];

/** Whether an operator is in the state that was wished for. */
export function fulfils(status: AgentStatus, wish: AgentWish): boolean {
  if (wish.to === 'loggedOn') return status.main === 'loggedOn';
  if (wish.to === 'loggedOff') return status.main === 'loggedOff';
  if (wish.to === 'inGroup') {
    return status.main === 'loggedOn' && status.group === wish.group && status.sub !== 'outOfGroup';
  }
  if (status.main !== 'loggedOn' || status.sub !== wish.to) return false;
  return (
    wish.to !== 'withdraw' || wish.reason === undefined || wish.reason === status.withdrawReason
  );
}

/** What an operator may be offered now. The PBX reports no abilities here, and has the last word. */
export function offeredWork({ main, sub }: AgentStatus): readonly WorkWish[] {
  if (main !== 'loggedOn') return [];
  return sub === 'outOfGroup'
    ? ['loggedOff']
    : ['ready', 'wrapUp', 'pause', 'withdraw', 'loggedOff'];
}

/** The groups that a supervisor may go into now: none while in one. */
export function offeredGroups({ status, config }: Agent): readonly string[] {
  const isOut = status.main === 'loggedOn' && status.sub === 'outOfGroup';
  return isOut && config.role === 'supervisor' ? config.groups : [];
}

/** The group that a supervisor may go out of now. */
export function groupToLeave({ status, config }: Agent): string | undefined {
  const isIn = status.main === 'loggedOn' && status.sub !== 'outOfGroup';
  return isIn && config.role === 'supervisor' ? status.group : undefined;
}

/** The withdraw reasons of the group that the operator is in. */
export function withdrawReasons({
  status,
  config,
}: {
  readonly status: AgentStatus;
  readonly config: Pick<AgentConfig, 'reasons'>;
}): readonly WithdrawReason[] {
  return status.group === undefined ? [] : (config.reasons[status.group] ?? []);
}

/** Whether a wish has to wait: a state can not change under a call. A phone that only rings does not count. */
export function isInCall(
  status: AgentStatus | undefined,
  calls: Readonly<Record<CallRef, Call>>,
): boolean {
  return status?.sub === 'busy' || Object.values(calls).some(({ state }) => isTaken(state));
}

/** Whether a call is wrapped up, or its code is waited for: messages and e-mails have no such code. */
export const isWrapUp = ({ sub, wrapUpOf }: AgentStatus): boolean =>
  sub === 'transactionCode' ||
  (sub === 'wrapUp' &&
    (wrapUpOf === undefined || wrapUpOf === 'outbound' || wrapUpOf === 'callback'));

/** Whether a call in this state occupies its user. */
export const isTaken = (state: Call['state']): boolean =>
  state !== 'ringingIncoming' && state !== 'releasing' && state !== 'idle';

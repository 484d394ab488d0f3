import type { Agent, AgentStatus, AgentWish, NextAgentState } from '@shared/model/agent';
import {
  fulfils,
  groupToLeave,
  isInCall,
  offeredGroups,
  offeredWork,
  withdrawReasons,
} from '@shared/model/agent-wish';
import type { DeskState } from '@shared/model/desk-state';
import type { Texts } from './texts';
import type { TrayIcon, TrayItem } from './tray-model';

/** The icon for an operator without a call. */
export function agentIcon({ main, sub }: AgentStatus): TrayIcon {
  if (main !== 'loggedOn') return 'away';
  switch (sub) {
    case 'ready':
      return 'ready';
    case 'busy':
      return 'busy';
    case 'wrapUp':
    case 'transactionCode':
      return 'wrapUp';
    default:
      return 'away';
  }
}

/** The operator's state in words, a withdrawal by its reason. */
export function agentLine({ agent }: DeskState, texts: Texts): string | undefined {
  return agent && stateWord(agent, texts);
}

function stateWord(agent: Agent, texts: Texts): string {
  const { main, sub = 'unknown', withdrawReason } = agent.status;
  if (main === 'loggedOn' && sub === 'withdraw' && withdrawReason !== undefined) {
    return reasonWord(agent, withdrawReason, texts);
  }
  return texts.t(`agent.state.${main === 'loggedOn' ? sub : main}`);
}

function reasonWord(agent: Agent, index: number, { t }: Texts): string {
  const reason = withdrawReasons(agent).find((each) => each.index === index);
  return reason?.label ?? t('agent.reason', { index });
}

function wishWord(agent: Agent, wish: NextAgentState['wish'], texts: Texts): string {
  if (wish.to === 'inGroup') return texts.t('agent.wish.inGroup', { group: wish.group });
  return wish.to === 'withdraw' && wish.reason !== undefined
    ? reasonWord(agent, wish.reason, texts)
    : texts.t(`agent.wish.${wish.to}`);
}

/** What an operator can do from the tray: the states in a menu of their own, or the way to log on. */
export function agentItems(state: DeskState, texts: Texts): readonly TrayItem[] {
  const { agent } = state;
  if (!agent) return [];
  const states = stateItems(state, agent, texts);
  const title = texts.t('agent.title', { state: stateWord(agent, texts) });
  return [
    ...(agent.status.main === 'loggedOn'
      ? [{ kind: 'menu', label: title, items: states } as const]
      : states),
    ...cancelItem(state, agent, texts),
    { kind: 'separator' },
  ];
}

/** The same as a menu of its own, for the toolbar's button. */
export const agentMenu = (state: DeskState, texts: Texts): readonly TrayItem[] =>
  state.agent
    ? [...cancelItem(state, state.agent, texts), ...stateItems(state, state.agent, texts)]
    : [];

function cancelItem({ agentNext }: DeskState, agent: Agent, texts: Texts): readonly TrayItem[] {
  if (!agentNext || agent.status.main !== 'loggedOn') return [];
  const label = texts.t('agent.cancelNext', { wish: wishWord(agent, agentNext.wish, texts) });
  return [{ kind: 'act', label, act: { do: 'cancelNext' } }];
}

/** The states to choose from, or the way to log on. */
function stateItems(state: DeskState, agent: Agent, texts: Texts): readonly TrayItem[] {
  const { t } = texts;
  if (agent.status.main !== 'loggedOn') {
    return [{ kind: 'act', label: t('agent.logOn'), act: { do: 'logOn' } }];
  }
  const inCall = isInCall(agent.status, state.calls);
  const item = (wish: Exclude<AgentWish, { to: 'loggedOn' }>): TrayItem => {
    const word = wishWord(agent, wish, texts);
    return {
      kind: 'act',
      label: inCall ? t('agent.next', { wish: word }) : word,
      act: { do: 'become', wish },
      ...(!inCall && fulfils(agent.status, wish) ? { checked: true } : {}),
    };
  };
  const reasons = withdrawReasons(agent);
  const groups = offeredGroups(agent).map((group) => item({ to: 'inGroup', group }));
  const leave = groupToLeave(agent) === undefined ? [] : [item({ to: 'outOfGroup' })];
  const work = offeredWork(agent.status).flatMap((to): readonly TrayItem[] => {
    if (to !== 'withdraw') return [item({ to })];
    return reasons.length === 0
      ? [item({ to })]
      : reasons.map(({ index }) => item({ to: 'withdraw', reason: index }));
  });
  return [...groups, ...work, ...leave];
}

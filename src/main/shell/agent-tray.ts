import type { Agent, AgentStatus, AgentWish } from '@shared/model/agent';
import { agentTroubles, askedState } from '@shared/model/agent-requests';
import {
  askedWord,
  helpWord,
  statusWord,
  wishWord,
  type SayAgentWord,
} from '@shared/model/agent-words';
import {
  fulfils,
  groupToLeave,
  isInCall,
  offeredGroups,
  offeredWork,
  withdrawReasons,
} from '@shared/model/agent-wish';
import { isLive, type DeskState } from '@shared/model/desk-state';
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

/** The operator's state in words, a withdrawal by its reason, a wrap-up by what is wrapped up. */
export function agentLine({ agent }: DeskState, texts: Texts): string | undefined {
  return agent && statusWord(agent, sayBy(texts));
}

/** What stands beside the state: the one that is asked for, the one kept for after the call, the help that was asked. */
export function agentLines(state: DeskState, texts: Texts): readonly string[] {
  const { agent, agentNext } = state;
  if (!agent || !isLive(state)) return [];
  const { t } = texts;
  const say = sayBy(texts);
  const wish = askedState(state)?.wish;
  const help = helpWord(agent, say);
  return [
    ...(wish ? [t('agent.asked', { wish: wishWord(agent, wish, say) })] : []),
    ...(agentNext ? [t('agent:next.text', { wish: wishWord(agent, agentNext.wish, say) })] : []),
    ...(help === undefined ? [] : [help]),
  ];
}

/** What was refused or not confirmed; chosen, the desk says it in full. */
export function agentTroubleItems(state: DeskState, texts: Texts): readonly TrayItem[] {
  const { agent } = state;
  if (!agent || !isLive(state)) return [];
  return agentTroubles(state).map((request) => ({
    kind: 'act',
    label: texts.t(request.failure ? 'agent:trouble.failed' : 'agent:trouble.unconfirmed', {
      what: askedWord(request, agent, sayBy(texts)),
    }),
    act: { do: 'showPage', page: 'calls' },
  }));
}

/** The catalogue's words for an operator. */
const sayBy =
  ({ t }: Texts): SayAgentWord =>
  (key, values) =>
    t(`agent:${key}`, { ...values });

/** What an operator can do from the tray: the states in a menu of their own, or the way to log on. */
export function agentItems(state: DeskState, texts: Texts): readonly TrayItem[] {
  const { agent } = state;
  if (!agent) return [];
  const states = stateItems(state, agent, texts);
  const title = texts.t('agent.title', { state: statusWord(agent, sayBy(texts)) });
  return [
    ...(agent.status.main === 'loggedOn'
      ? [{ kind: 'menu', label: title, items: states } as const]
      : states),
    ...cancelItem(state, agent, texts),
    ...helpItem(agent, texts),
    { kind: 'separator' },
  ];
}

/** The same as a menu of its own, for the toolbar's button. */
export function agentMenu(state: DeskState, texts: Texts): readonly TrayItem[] {
  const { agent } = state;
  if (!agent) return [];
  const help = helpItem(agent, texts);
  return [
    ...cancelItem(state, agent, texts),
    ...stateItems(state, agent, texts),
    ...(help.length > 0 ? [{ kind: 'separator' } as const, ...help] : []),
  ];
}

function cancelItem({ agentNext }: DeskState, agent: Agent, texts: Texts): readonly TrayItem[] {
  if (!agentNext || agent.status.main !== 'loggedOn') return [];
  const label = texts.t('agent.cancelNext', {
    wish: wishWord(agent, agentNext.wish, sayBy(texts)),
  });
  return [{ kind: 'act', label, act: { do: 'cancelNext' } }];
}

/** An agent asks the supervisor for help, or takes that back. */
function helpItem({ status, config, helpAsked }: Agent, { t }: Texts): readonly TrayItem[] {
  if (status.main !== 'loggedOn' || config.role === 'supervisor') return [];
  return [
    helpAsked
      ? { kind: 'act', label: t('agent:help.cancel'), act: { do: 'cancelHelp' } }
      : { kind: 'act', label: t('agent:help.ask'), act: { do: 'askHelp' } },
  ];
}

/** The states to choose from, or the way to log on. */
function stateItems(state: DeskState, agent: Agent, texts: Texts): readonly TrayItem[] {
  const { t } = texts;
  if (agent.status.main !== 'loggedOn') {
    return [{ kind: 'act', label: t('agent:logOn.open'), act: { do: 'logOn' } }];
  }
  const inCall = isInCall(agent.status, state.calls);
  const item = (wish: Exclude<AgentWish, { to: 'loggedOn' }>): TrayItem => {
    const word = wishWord(agent, wish, sayBy(texts));
    return {
      kind: 'act',
      label: inCall ? t('agent:next.text', { wish: word }) : word,
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

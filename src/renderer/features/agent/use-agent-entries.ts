import {
  CircleCheck,
  CircleDashed,
  CirclePause,
  Coffee,
  LifeBuoy,
  LogIn,
  LogOut,
  NotebookPen,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Agent, NextAgentState } from '@shared/model/agent';
import {
  fulfils,
  groupToLeave,
  isInCall,
  offeredGroups,
  offeredWork,
  withdrawReasons,
  type WorkWish,
} from '@shared/model/agent-wish';
import { useKeysOf } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk } from '../../mirror';
import type { MenuEntry } from '../../ui';
import { useAgentWords } from './agent-words';

type Wish = NextAgentState['wish'];

const icons: Readonly<Record<Wish['to'], LucideIcon>> = {
  inGroup: LogIn,
  outOfGroup: CircleDashed,
  ready: CircleCheck,
  wrapUp: NotebookPen,
  pause: CirclePause,
  withdraw: Coffee,
  loggedOff: LogOut,
};

/** What the state's menu lists. During a call the same wishes wait for its end, and it says so. */
export function useAgentEntries(agent: Agent, onLogOn: () => void): readonly MenuEntry[] {
  const { t } = useTranslation('agent');
  const command = useCommand();
  const words = useAgentWords(agent);
  const keys = useKeysOf('readyOrAway');
  const inCall = useDesk(({ calls }) => isInCall(agent.status, calls));
  const next = useDesk((desk) => desk.agentNext?.wish);

  if (agent.status.main !== 'loggedOn') {
    return [{ id: 'logOn', icon: LogIn, label: t('logOn.open'), onAction: onLogOn }];
  }
  const isKept = (wish: Wish): boolean => next !== undefined && same(next, wish);
  const entry = (wish: Wish): MenuEntry => ({
    id: JSON.stringify(wish),
    icon: icons[wish.to],
    label: words.wish(wish),
    isChecked: inCall ? isKept(wish) : fulfils(agent.status, wish),
    shortcut: wish.to === toggled(agent) ? keys : undefined,
    onAction: () =>
      isKept(wish) ? void command('agent.cancelNext') : void command('agent.become', { wish }),
  });
  const offered = offeredWork(agent.status);
  const reasons = withdrawReasons(agent);
  const work = offered
    .filter((to) => to !== 'withdraw' && to !== 'loggedOff')
    .map((to) => entry({ to }));
  const away: readonly MenuEntry[] = !offered.includes('withdraw')
    ? []
    : reasons.length === 0
      ? [entry({ to: 'withdraw' })]
      : [
          {
            section: t('withdrawFor'),
            entries: reasons.map(({ index }) => entry({ to: 'withdraw', reason: index })),
          },
        ];
  const groups = offeredGroups(agent).map((group) => entry({ to: 'inGroup', group }));
  const leaving = groupToLeave(agent);
  return [
    ...(groups.length > 0 ? [{ section: t('enterGroup'), entries: groups }] : []),
    ...(inCall && work.length > 0 ? [{ section: t('afterCall'), entries: work }] : work),
    ...away,
    { separator: 'end' },
    ...(agent.config.role === 'agent' ? [helpEntry()] : []),
    ...(leaving === undefined
      ? []
      : [{ ...entry({ to: 'outOfGroup' }), label: t('leaveGroup', { group: leaving }) }]),
    entry({ to: 'loggedOff' }),
  ];

  function helpEntry(): MenuEntry {
    const asked = agent.helpAsked !== undefined;
    return {
      id: 'help',
      icon: LifeBuoy,
      label: asked ? t('help.cancel') : t('help.ask'),
      onAction: () => void command(asked ? 'agent.cancelHelp' : 'agent.askHelp'),
    };
  }
}

/** What the ready-or-away key does now, for the hint beside it. */
const toggled = ({ status }: Agent): WorkWish => (status.sub === 'ready' ? 'pause' : 'ready');

const same = (one: Wish, other: Wish): boolean => JSON.stringify(one) === JSON.stringify(other);

import { useTranslation } from 'react-i18next';
import type { Agent, AgentStatus, AgentWish } from '@shared/model/agent';
import { withdrawReasons } from '@shared/model/agent-wish';
import { agentWord } from './agent-look';

/** The ways to name an operator's states and wishes. */
export interface AgentWords {
  /** The state that is: a withdrawal by its reason. */
  status(status: AgentStatus): string;
  wish(wish: AgentWish): string;
  reason(index: number): string;
}

/** The words for one operator, whose groups have reasons of their own. */
export function useAgentWords(agent: Agent): AgentWords {
  const { t } = useTranslation('agent');
  const reason = (index: number): string =>
    withdrawReasons(agent).find((each) => each.index === index)?.label ?? t('reason', { index });
  return {
    reason,
    status: (status) => {
      const word = agentWord(status);
      if (word === 'withdraw' && status.withdrawReason !== undefined) {
        return reason(status.withdrawReason);
      }
      if (word === 'wrapUp' && status.wrapUpOf) return t(`wrapUpOf.${status.wrapUpOf}`);
      return t(`state.${word}`);
    },
    wish: (wish) => {
      if (wish.to === 'inGroup') return t('wish.inGroup', { group: wish.group });
      return wish.to === 'withdraw' && wish.reason !== undefined
        ? reason(wish.reason)
        : t(`wish.${wish.to}`);
    },
  };
}

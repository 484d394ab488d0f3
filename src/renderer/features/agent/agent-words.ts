import { useTranslation } from 'react-i18next';
import type { Agent, AgentStatus, AgentWish } from '@shared/model/agent';
import type { Request } from '@shared/model/desk-state';
import {
  askedWord,
  helpWord,
  reasonWord,
  statusWord,
  wishWord,
  type SayAgentWord,
} from '@shared/model/agent-words';

/** The ways to name an operator's states and wishes. */
export interface AgentWords {
  /** The state that is: a withdrawal by its reason. */
  status(status: AgentStatus): string;
  wish(wish: AgentWish): string;
  reason(index: number): string;
  /** What a request asks for. */
  asked(request: Request): string;
  /** That help was asked, and of whom; undefined where it was not. */
  readonly help: string | undefined;
}

/** The catalogue's words for operators. */
export function useSayAgentWord(): SayAgentWord {
  const { t } = useTranslation('agent');
  return (key, values) => t(key, { ...values });
}

/** The words for one operator, whose groups have reasons of their own. */
export function useAgentWords(agent: Agent): AgentWords {
  const say = useSayAgentWord();
  return {
    reason: (index) => reasonWord(agent, index, say),
    status: (status) => statusWord({ ...agent, status }, say),
    wish: (wish) => wishWord(agent, wish, say),
    asked: (request) => askedWord(request, agent, say),
    help: helpWord(agent, say),
  };
}

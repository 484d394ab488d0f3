import type { Agent, AgentConfig, AgentStatus, AgentWish, WrapUpOf } from './agent';
import { withdrawReasons } from './agent-wish';
import type { Request } from './desk-state';

/** A state in one word of the catalogue, `agent:state.…`. */
export type AgentWord = Exclude<AgentStatus['sub'], undefined> | 'loggedOff' | 'error';

/** Keys of the catalogue's `agent`. */
export type AgentWordKey =
  | `state.${AgentWord}`
  | `wrapUpOf.${WrapUpOf}`
  | `wish.${AgentWish['to']}`
  | 'reason'
  | `help.${'ask' | 'cancel' | 'asked' | 'askedOf'}`
  | 'trouble.code';

/** What may stand in a word. */
export interface AgentWordValues {
  readonly index?: number;
  readonly group?: string;
  readonly number?: string;
  readonly code?: string;
}

/** Says one word in the user's language. */
export type SayAgentWord = (key: AgentWordKey, values?: AgentWordValues) => string;

/** An operator as far as words are needed: the reasons of the groups are known to whom the PBX tells them. */
export interface Named {
  readonly status: AgentStatus;
  readonly config: Pick<AgentConfig, 'reasons'>;
}

/** The word for a state. */
export function agentWord({ main, sub }: AgentStatus): AgentWord {
  if (main === 'loggedOn') return sub ?? 'unknown';
  return main === 'unknown' ? 'unknown' : main;
}

/** A withdraw reason of the operator's group. */
export const reasonWord = (agent: Named, index: number, say: SayAgentWord): string =>
  withdrawReasons(agent).find((each) => each.index === index)?.label ?? say('reason', { index });

/** The state that is: a withdrawal by its reason, a wrap-up by what is wrapped up. */
export function statusWord(agent: Named, say: SayAgentWord): string {
  const { withdrawReason, wrapUpOf } = agent.status;
  const word = agentWord(agent.status);
  if (word === 'withdraw' && withdrawReason !== undefined) {
    return reasonWord(agent, withdrawReason, say);
  }
  return say(word === 'wrapUp' && wrapUpOf ? `wrapUpOf.${wrapUpOf}` : `state.${word}`);
}

/** A state that is wished for. */
export function wishWord(agent: Named, wish: AgentWish, say: SayAgentWord): string {
  if (wish.to === 'inGroup') return say('wish.inGroup', { group: wish.group });
  return wish.to === 'withdraw' && wish.reason !== undefined
    ? reasonWord(agent, wish.reason, say)
    : say(`wish.${wish.to}`);
}

/** That an agent has asked the supervisor for help, and of whom; undefined where that is not so. */
export function helpWord({ helpAsked, config }: Agent, say: SayAgentWord): string | undefined {
  if (!helpAsked || config.role === 'supervisor') return undefined;
  return helpAsked.of === undefined
    ? say('help.asked')
    : say('help.askedOf', { number: helpAsked.of });
}

/** What a request about the contact centre asks for. */
export function askedWord(request: Request, agent: Agent, say: SayAgentWord): string {
  const { name, wish, target = '' } = request;
  if (name === 'agentState' && wish) return wishWord(agent, wish, say);
  if (name === 'sendTransactionCode') return say('trouble.code', { code: target });
  return say(name === 'cancelHelp' ? 'help.cancel' : 'help.ask');
}

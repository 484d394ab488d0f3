import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CirclePause,
  Coffee,
  Hash,
  NotebookPen,
  PhoneCall,
  Power,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { AgentStatus } from '@shared/model/agent';
import type { Tone } from '../../ui';

/** A state in one word of the catalogue, `state.…`. */
export type AgentWord = Exclude<AgentStatus['sub'], undefined> | 'loggedOff' | 'error';

/** The word for a state. */
export function agentWord({ main, sub }: AgentStatus): AgentWord {
  if (main === 'loggedOn') return sub ?? 'unknown';
  return main === 'unknown' ? 'unknown' : main;
}

/** Colour and sign of every state: none is told by colour alone. */
export const agentLooks: Readonly<
  Record<AgentWord, { readonly tone: Tone; readonly icon: LucideIcon }>
> = {
  ready: { tone: 'ready', icon: CircleCheck },
  busy: { tone: 'busy', icon: PhoneCall },
  wrapUp: { tone: 'wrapUp', icon: NotebookPen },
  transactionCode: { tone: 'wrapUp', icon: Hash },
  pause: { tone: 'away', icon: CirclePause },
  withdraw: { tone: 'away', icon: Coffee },
  outOfGroup: { tone: 'neutral', icon: CircleDashed },
  loggedOff: { tone: 'neutral', icon: Power },
  error: { tone: 'busy', icon: TriangleAlert },
  unknown: { tone: 'notLive', icon: CircleHelp },
};

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
import type { AgentWord } from '@shared/model/agent-words';
import type { Tone } from '../../ui';

/** How a state looks: none is told by colour alone. */
interface AgentLook {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  /** It lasts as long as it lasts: nobody counts its seconds. */
  readonly unlimited: boolean;
}

/** How every state looks. */
export const agentLooks: Readonly<Record<AgentWord, AgentLook>> = {
  ready: { tone: 'ready', icon: CircleCheck, unlimited: true },
  busy: { tone: 'busy', icon: PhoneCall, unlimited: false },
  wrapUp: { tone: 'wrapUp', icon: NotebookPen, unlimited: false },
  transactionCode: { tone: 'wrapUp', icon: Hash, unlimited: false },
  pause: { tone: 'away', icon: CirclePause, unlimited: false },
  withdraw: { tone: 'away', icon: Coffee, unlimited: false },
  outOfGroup: { tone: 'neutral', icon: CircleDashed, unlimited: true },
  loggedOff: { tone: 'neutral', icon: Power, unlimited: true },
  error: { tone: 'busy', icon: TriangleAlert, unlimited: true },
  unknown: { tone: 'notLive', icon: CircleHelp, unlimited: true },
};

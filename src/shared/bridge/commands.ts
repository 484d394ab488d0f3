import type { z } from 'zod';
import { agentCommands } from './commands/agent';
import { callCommands } from './commands/calls';
import { historyCommands } from './commands/history';
import { messageCommands } from './commands/messages';
import { diallingCommands } from './commands/dialling';
import { contactCommands } from './commands/contacts';
import { directoryCommands } from './commands/directory';
import { phoneCommands } from './commands/phone';
import { objectCommands } from './commands/objects';
import { profileCommands } from './commands/profile';
import { routingCommands } from './commands/routing';
import { sessionCommands } from './commands/session';
import { teamCommands } from './commands/team';
import { shellCommands } from './commands/shell';
import { userCommands } from './commands/users';

export { dialable } from './commands/inputs';

/**
 * What a window may ask main to do: name → input. Every one answers with `Outcome<void>`; the effect
 * on the desk arrives as a state patch.
 */
export const commands = {
  ...sessionCommands,
  ...callCommands,
  ...diallingCommands,
  ...agentCommands,
  ...historyCommands,
  ...routingCommands,
  ...objectCommands,
  ...profileCommands,
  ...userCommands,
  ...messageCommands,
  ...contactCommands,
  ...directoryCommands,
  ...phoneCommands,
  ...teamCommands,
  ...shellCommands,
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = z.infer<(typeof commands)[N]>;
export const commandNames = Object.keys(commands) as CommandName[];

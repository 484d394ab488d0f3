import { z } from 'zod';
import { intrusionModes } from '../../model/team';
import { dialable, nothing } from './inputs';

const agent = dialable;
const mode = z.enum(intrusionModes);

/** The supervisor's team. */
export const teamCommands = {
  /** Follows an agent from now on; the program remembers whom. */
  'team.add': z.object({ number: agent }).strict(),
  'team.remove': z.object({ number: agent }).strict(),
  /** Comes into the call that the agent talks in. */
  'team.intrude': z.object({ agent, mode }).strict(),
  'team.changeMode': z.object({ mode }).strict(),
  'team.leaveCall': nothing,
  /** Comes into each conversation of the agent, unheard. */
  'team.listenPermanently': z.object({ agent }).strict(),
  'team.stopListening': nothing,
  'team.rejectHelp': z.object({ agent }).strict(),
} as const;

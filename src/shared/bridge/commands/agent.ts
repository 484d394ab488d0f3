import { z } from 'zod';
import { deviceId, nothing, text } from './inputs';

const group = z.string().min(1).max(32);
const reason = z.number().int().min(1).max(9);

const wish = z.discriminatedUnion('to', [
  z
    .object({
      to: z.literal('loggedOn'),
      deviceId,
      group: group.optional(),
      headset: z.boolean().optional(),
    })
    .strict(),
  z.object({ to: z.literal('inGroup'), group }).strict(),
  z.object({ to: z.enum(['loggedOff', 'ready', 'wrapUp', 'pause', 'outOfGroup']) }).strict(),
  z.object({ to: z.literal('withdraw'), reason: reason.optional() }).strict(),
]);

/** The contact centre. */
export const agentCommands = {
  /** Asks for a state; during a call it is kept until the call is over. */
  'agent.become': z.object({ wish }).strict(),
  /** Forgets the state that was kept. */
  'agent.cancelNext': nothing,
  'agent.askHelp': nothing,
  'agent.cancelHelp': nothing,
  /** The code of the business done, for the distributed call that goes on or is wrapped up. */
  'agent.sendTransactionCode': z.object({ code: text.regex(/^[0-9]+$/) }).strict(),
} as const;

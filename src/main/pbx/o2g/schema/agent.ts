import { z } from 'zod';
import { flag, list, optional, text, whole } from './lenient';

/** The representations of the chapter "Call Center Agent". */

export const agentState = z.object({
  mainState: text,
  subState: text,
  proAcdDeviceNumber: text,
  pgNumber: text,
  withdrawReason: whole,
});
export type WireAgentState = z.output<typeof agentState>;

const skill = z.object({ number: z.number(), level: whole, active: flag });

export const agentConfig = z.object({
  type: text,
  proacd: text,
  processingGroups: optional(z.object({ preferred: text, groups: list(z.string()) })),
  skills: optional(z.object({ skills: list(skill) })),
  selfAssign: flag,
  headset: flag,
  help: flag,
});
export type WireAgentConfig = z.output<typeof agentConfig>;

export const withdrawReasons = z.object({
  reasons: list(z.object({ index: z.number(), label: text })),
});
export type WireWithdrawReasons = z.output<typeof withdrawReasons>;

export const agentStateChanged = z.object({ state: agentState });

/** OnSupervisorHelpRequested and OnSupervisorHelpCancelled. */
export const supervisorHelp = z.object({ agentNumber: text });

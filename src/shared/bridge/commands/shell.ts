import { z } from 'zod';
import { settingsPatchSchema } from '../settings';
import { nothing } from './inputs';

/** What concerns this desktop, not the PBX. */
export const shellCommands = {
  'settings.update': settingsPatchSchema,
  'shell.showDesk': nothing,
  'shell.hideRing': nothing,
  'shell.copyText': z.object({ text: z.string().max(10_000) }).strict(),
  /** The ring window tells how high its content is, in CSS pixels. */
  'shell.ringHeight': z.object({ height: z.number().int().min(80).max(800) }).strict(),
  /** The user opened a field of the ring and types in it, or has done with it. */
  'shell.ringTyping': z.object({ typing: z.boolean() }).strict(),
  'demo.act': z.object({ action: z.enum(['ringMe', 'queueCall', 'pause', 'resume']) }).strict(),
} as const;

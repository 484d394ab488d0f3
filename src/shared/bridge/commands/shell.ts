import { z } from 'zod';
import { settingsPatchSchema } from '../settings';
import { callRef, nothing } from './inputs';

/** What concerns this desktop, not the PBX. */
export const shellCommands = {
  'settings.update': settingsPatchSchema,
  'shell.showDesk': nothing,
  'shell.hideRing': nothing,
  'shell.copyText': z.object({ text: z.string().max(10_000) }).strict(),
  /** The ring window tells how high its content is, in CSS pixels. */
  'shell.ringHeight': z.object({ height: z.number().int().min(80).max(800) }).strict(),
  /** The user pressed Redirect… in the ring: a window opens that has the keyboard. */
  'shell.openRedirect': z.object({ callRef }).strict(),
  'shell.closeRedirect': nothing,
  'demo.act': z.object({ action: z.enum(['ringMe', 'queueCall', 'pause', 'resume']) }).strict(),
} as const;

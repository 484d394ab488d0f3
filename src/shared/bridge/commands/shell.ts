import { z } from 'zod';
import { pageIds, settingsPatchSchema, shortcutActions } from '../settings';
import { callRef, nothing } from './inputs';

/** A place in a window, in CSS pixels. */
const whole = z.number().int().min(0).max(100_000);
const place = z.object({ x: whole, y: whole }).strict();

const height = z.number().int().min(80).max(800);

/** What concerns this desktop, not the PBX. */
export const shellCommands = {
  'settings.update': settingsPatchSchema,
  'shell.showDesk': nothing,
  'shell.showToolbar': nothing,
  /** Shows the desk at a page, or doing what a key does there. */
  'shell.openInDesk': z.discriminatedUnion('show', [
    z.object({ show: z.literal('page'), page: z.enum(pageIds) }).strict(),
    z.object({ show: z.literal('shortcut'), action: z.enum(shortcutActions) }).strict(),
  ]),
  /** The menu of the agent's states, below a place in the toolbar: it is the system's, since a strip has no room. */
  'shell.agentMenu': place,
  /** The same for the agents who ask a supervisor for help. */
  'shell.teamMenu': place,
  /** The toolbar's page was enlarged or made smaller: its window follows. */
  'shell.fitToolbar': nothing,
  'shell.hideRing': nothing,
  'shell.copyText': z.object({ text: z.string().max(10_000) }).strict(),
  /** The ring window tells how high its content is, in CSS pixels. */
  'shell.ringHeight': z.object({ height }).strict(),
  /** The user pressed Redirect… in the ring: a window opens that has the keyboard. */
  'shell.openRedirect': z.object({ callRef }).strict(),
  /** So does that window. */
  'shell.redirectHeight': z.object({ height }).strict(),
  'shell.closeRedirect': nothing,
  'demo.act': z.object({ action: z.enum(['ringMe', 'queueCall', 'pause', 'resume']) }).strict(),
} as const;

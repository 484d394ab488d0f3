import { z } from 'zod';
import { nothing } from './inputs';

const onOffer = z.object({ id: z.string().min(1).max(64) }).strict();

/**
 * Dialling what came from outside: main keeps the number (`ShellState.dialOffer`), a window names the offer.
 * So what is dialled is what was shown, whatever arrived since.
 */
export const diallingCommands = {
  'dial.confirm': onOffer,
  'dial.dismiss': onOffer,
  /** Something was dropped on the window. */
  'dial.drop': z.object({ text: z.string().max(4000) }).strict(),
  /** Offers what is selected on the desktop, else what is in the clipboard. */
  'dial.selection': nothing,
} as const;

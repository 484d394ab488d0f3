import { z } from 'zod';
import { historyLists } from '../../model/history';
import { nothing } from './inputs';

const moment = z.number().int().min(0).max(8.64e15);
const id = z.number().int().min(0);

/** Which calls to show. */
export const historyFilter = z
  .object({
    list: z.enum(historyLists).optional(),
    from: moment.optional(),
    until: moment.optional(),
    person: z.string().min(1).max(64).optional(),
    text: z.string().max(100).optional(),
  })
  .strict();

const choice = z.union([
  z.object({ ids: z.array(id).min(1).max(10_000).readonly() }).strict(),
  z
    .object({ filter: historyFilter, except: z.array(id).max(10_000).readonly().optional() })
    .strict(),
]);

/** The call log: what the PBX keeps of it and what the archive on this computer keeps. */
export const historyCommands = {
  /** Marks missed calls as seen, or as not seen; others are left as they are. */
  'history.acknowledge': z.object({ choice, acknowledged: z.boolean() }).strict(),
  'history.delete': z.object({ choice }).strict(),
  /** Says of somebody to call back that one is about to, that it is done, or neither. */
  'history.mark': z
    .object({ who: z.string().min(1).max(64), mark: z.enum(['claimed', 'open', 'done']) })
    .strict(),
  /** Writes the calls under a filter to a file that the user names. */
  'history.export': z.object({ format: z.enum(['csv', 'json']), filter: historyFilter }).strict(),
  'history.cancelExport': nothing,
  /** How the last export ended has been read. */
  'history.dismissExport': nothing,
  /** Erases the archive with its key, and the log at the PBX too where asked. */
  'history.erase': z.object({ atPbx: z.boolean() }).strict(),
} as const;

import { z } from 'zod';
import { language } from './profile';

const login = z.string().min(1).max(200);

/** The server's users, for administrators (O2G reference, "User information"). */
export const userCommands = {
  'users.setLanguage': z.object({ login, language }).strict(),
} as const;

export const userQueries = {
  /** The first of those whose login holds `search`. */
  'users.page': z
    .object({
      nodeId: z.string().min(1).max(20).optional(),
      operators: z.boolean(),
      search: z.string().max(200),
      limit: z.number().int().min(1).max(500),
    })
    .strict(),
  /** By login, or by the number of the phone. */
  'users.read': z.object({ user: login }).strict(),
} as const;

import { z } from 'zod';

const password = z.string().min(1).max(256);

/** The user's own account at the PBX (O2G reference, "User information"). */
export const profileCommands = {
  'session.changePassword': z.object({ oldPassword: password, newPassword: password }).strict(),
  'profile.setLanguage': z.object({ language: z.string().regex(/^[\w?-]{2,12}$/) }).strict(),
} as const;

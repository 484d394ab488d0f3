import { z } from 'zod';

const password = z.string().min(1).max(256);

/** By its tag, which need not be one that anybody else knows. */
export const language = z.string().regex(/^[\w?-]{2,12}$/);

/** The user's own account at the PBX (O2G reference, "User information"). */
export const profileCommands = {
  'session.changePassword': z.object({ oldPassword: password, newPassword: password }).strict(),
  'profile.setLanguage': z.object({ language }).strict(),
} as const;

import { z } from 'zod';
import { list, optional, text } from './lenient';

/** User of the chapter "User information". */
export const user = z.object({
  companyPhone: text,
  firstName: text,
  lastName: text,
  loginName: text,
  voicemail: optional(z.object({ number: text })),
  nodeId: z.coerce.string().nullish().catch(undefined),
  devices: list(z.object({ type: text, id: z.string(), subType: text })),
});
export const userInfoChanged = z.object({ user });

/** UserPreferences, SupportedLanguages and the notification of the same chapter. */
export const userPreferences = z.object({ guiLanguage: text });
export const supportedLanguages = z.object({ supportedGuiLanguages: list(z.string()) });
export const preferencesChanged = z.object({ loginName: text, preferences: userPreferences });

export type WireUser = z.output<typeof user>;
export type WireDevice = WireUser['devices'][number];

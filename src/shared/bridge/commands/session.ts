import { z } from 'zod';
import { accountSchema } from '../settings';
import { nothing } from './inputs';

/** Signing in and out. */
export const sessionCommands = {
  'session.signIn': z
    .object({
      account: accountSchema,
      /** Left out: use the one in the keyring. */
      password: z.string().max(256).optional(),
      remember: z.boolean(),
    })
    .strict(),
  'session.cancelSignIn': nothing,
  'session.signOut': nothing,
  'session.tryNow': nothing,
  /** From the secondary server to the primary. */
  'session.backToPrimary': nothing,
  /** Trusts the certificate that was offered last, if it is this one. */
  'session.trustCertificate': z.object({ fingerprint: z.string().max(200) }).strict(),
  'session.forgetCertificate': z
    .object({ account: z.string().max(500), host: z.string().max(300) })
    .strict(),
} as const;

import { z } from 'zod';
import { flag, list, optional, text, whole } from './lenient';

/** What sign-in reads: the chapters "Introduction", "Session management" and "Subscription management". */

/** The answer of the root (RoxeRestApiDescriptor). */
export const apiDescriptor = z.object({
  serverInfo: optional(
    z.object({
      productName: text,
      productVersion: optional(z.object({ major: text, minor: text })),
    }),
  ),
  versions: z.array(z.object({ id: z.string(), status: text, publicUrl: z.string() })),
});
export type ApiDescriptor = z.output<typeof apiDescriptor>;

/** The answer of `authenticate`; `loginName` on newer servers only. */
export const authentication = z.object({
  credential: z.string(),
  publicUrl: z.string(),
  loginName: text,
  /** The password is about to expire. */
  expired: flag,
});

/** SessionInfo; `login` on newer servers only. */
export const sessionInfo = z.object({
  admin: flag,
  /** Seconds. */
  timeToLive: whole,
  publicBaseUrl: text,
  privateBaseUrl: text,
  login: text,
  services: list(z.object({ serviceName: z.string() })),
});
export type SessionInfo = z.output<typeof sessionInfo>;

export const subscription = z.object({
  subscriptionId: text,
  message: text,
  publicPollingUrl: text,
  privatePollingUrl: text,
  status: text,
});
export type WireSubscription = z.output<typeof subscription>;

export const logins = z.object({ loginNames: list(z.string()) });

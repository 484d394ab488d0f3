import { z } from 'zod';
import { flag, list, optional, text, whole } from './lenient';

/** The chapter "Maintenance": SystemStatus and its notifications. */

const serverAddress = optional(z.object({ fqdn: text, ip: text }));

export const pbxStatus = z.object({
  name: text,
  nodeId: z.coerce.string(),
  mainAddress: serverAddress,
  secondaryAddress: serverAddress,
  version: text,
  connected: flag,
  loaded: flag,
  ctiLinkState: text,
  secured: flag,
  monitoredUserNumber: whole,
});
export type WirePbxStatus = z.output<typeof pbxStatus>;

export const systemStatus = z.object({
  logicalAddress: serverAddress,
  startDate: text,
  ha: flag,
  primary: text,
  primaryVersion: text,
  secondary: text,
  secondaryVersion: text,
  pbxs: list(pbxStatus),
  license: optional(
    z.object({
      lics: list(
        z.object({ name: z.string(), total: whole, currentUsed: whole, expiration: text }),
      ),
    }),
  ),
  configurationType: text,
});
export type WireSystemStatus = z.output<typeof systemStatus>;
export type WireAddress = z.output<typeof serverAddress>;

export const nodeEvent = z.object({ nodeId: z.coerce.string() });
export const licenseExpiration = z.object({ message: text, nbDays: z.number() });

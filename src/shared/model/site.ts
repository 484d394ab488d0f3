import type { Instant } from './call';

/** How a node's CTI link stands: to its main or secondary call server, lost, or not told. */
export type CtiLink = 'main' | 'secondary' | 'down' | 'unknown';

/** A PBX that the server works for (O2G reference, "Maintenance", PbxStatus). */
export interface PbxNode {
  readonly nodeId: string;
  readonly name?: string;
  readonly mainAddress?: string;
  readonly secondaryAddress?: string;
  readonly version?: string;
  /** The link by which it is managed. */
  readonly managed?: boolean;
  /** Its users are known to the server. */
  readonly loaded?: boolean;
  readonly ctiLink: CtiLink;
  readonly secured?: boolean;
  readonly monitoredUsers?: number;
}

/** A line of the server's licence file. */
export interface SiteLicence {
  readonly name: string;
  readonly total?: number;
  readonly used?: number;
  /** As the server writes it; a date, where it is one. */
  readonly expires?: string;
}

/** The state of the server and of the nodes behind it, as an administrator may read it. */
export interface SiteStatus {
  readonly address?: string;
  readonly startedAt?: Instant;
  /** In high availability: which of the two works, and which waits. */
  readonly highAvailability: boolean;
  readonly active?: { readonly host?: string; readonly version?: string };
  readonly standby?: { readonly host?: string; readonly version?: string };
  readonly scope?: 'management' | 'full';
  readonly nodes: readonly PbxNode[];
  readonly licences: readonly SiteLicence[];
}

/** The status, and when it was read. */
export type SiteReading = SiteStatus & { readonly readAt: Instant };

/** A link that is down. */
export interface DownLink {
  readonly nodeId: string;
  readonly link: 'cti' | 'management';
  readonly since: Instant;
}

/** What an administrator's desk knows of the site without asking. */
export interface Site {
  /** Grows by one with each change that the server tells: who shows the status asks again. */
  readonly version: number;
  /** By node and link. */
  readonly downLinks: Readonly<Record<string, DownLink>>;
  /** The daily alarm: days until the licence file expires, negative once it has. */
  readonly licenceAlarm?: { readonly days: number; readonly message: string; readonly at: Instant };
}

/** The sentence for an alarm about the licence file: a key of the catalogue's `alert`, and its days. */
export function licenceAlarmText(days: number): {
  readonly key: 'expires' | 'expiresToday' | 'expired';
  readonly count: number;
} {
  const count = Math.abs(days);
  return { key: days === 0 ? 'expiresToday' : days > 0 ? 'expires' : 'expired', count };
}

/** What the server tells of the site (O2G reference, "Maintenance", notifications). */
export type SiteEvent =
  | {
      readonly type: 'nodeLinkChanged';
      readonly nodeId: string;
      readonly link: 'cti' | 'management';
      readonly up: boolean;
    }
  | { readonly type: 'nodeLoaded'; readonly nodeId: string }
  /** The server has another user, or one less. */
  | { readonly type: 'usersChanged' }
  | { readonly type: 'licenceExpiration'; readonly days: number; readonly message: string }
  /** The user's own PBX: what the server answered shows that it is reached, or no longer. */
  | { readonly type: 'pbxLinkChanged'; readonly up: boolean };

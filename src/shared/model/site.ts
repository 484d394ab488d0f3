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
  /** The nodes' names, by id, as the status told them when it was last read; '' for one that it calls nothing. */
  readonly nodeNames?: Readonly<Record<string, string>>;
  /** As the status told them when it was last read; undefined where it tells none. */
  readonly licences?: readonly SiteLicence[];
  /** The daily alarm: days until the licence file expires, negative once it has. */
  readonly licenceAlarm?: { readonly days: number; readonly message: string; readonly at: Instant };
}

/** Days before its end at which a licence becomes an alert: the server's own alarm starts there too. */
export const warnDays = 30;

const day = 86_400_000;

/**
 * Whole days until a licence ends, negative once it has; undefined where the server's words are no date.
 * A licence is good to the end of its day.
 */
export function daysLeft({ expires }: SiteLicence, now: Instant): number | undefined {
  if (expires === undefined || !/^\d{4}-\d{2}-\d{2}/.test(expires)) return undefined;
  const ends = Date.parse(`${expires.slice(0, 10)}T00:00:00`);
  const today = new Date(now).setHours(0, 0, 0, 0);
  return Number.isNaN(ends) ? undefined : Math.ceil((ends - today) / day);
}

/** Days until the licence ends, where that is soon or over; one that nobody has does not matter. */
export function endsSoon(licence: SiteLicence, now: Instant): number | undefined {
  const left = licence.total === 0 ? undefined : daysLeft(licence, now);
  return left !== undefined && left <= warnDays ? left : undefined;
}

/** The sentence for an alarm about the licence file: a key of the catalogue's `alert`, and its days. */
export function licenceAlarmText(days: number): {
  readonly key: 'expires' | 'expiresToday' | 'expired';
  readonly count: number;
} {
  const count = Math.abs(days);
  return { key: days === 0 ? 'expiresToday' : days > 0 ? 'expires' : 'expired', count };
}

/** How to call a node: by its name where the status told one, and by its number. `key` is in the catalogue, below `nodes`. */
export function nodeText(
  names: Site['nodeNames'],
  id: string,
): {
  readonly key: 'named' | 'name';
  readonly words: { readonly name: string; readonly id: string };
} {
  const name = names?.[id] ?? '';
  return { key: name ? 'named' : 'name', words: { name, id } };
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
  /** The status: at the start, and whenever somebody reads it. */
  | { readonly type: 'statusRead'; readonly status: Pick<SiteStatus, 'nodes' | 'licences'> }
  /** The user's own PBX: what the server answered shows that it is reached, or no longer. */
  | { readonly type: 'pbxLinkChanged'; readonly up: boolean };

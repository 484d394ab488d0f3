import type { CtiLink, PbxNode, SiteEvent, SiteLicence, SiteStatus } from '@shared/model/site';
import type { Tally } from '../../wire/tally';
import { present } from './present';
import type { WireAddress, WirePbxStatus, WireSystemStatus } from '../schema/maintenance';

/** CTILinkState. */
const ctiLinks: ReadonlyMap<string, CtiLink> = new Map([
  ['CONNECTED_MAIN', 'main'],
  ['CONNECTED_SECONDARY', 'secondary'],
  ['DISCONNECTED', 'down'],
]);

/** ConfigurationTypeDTO. */
const scopes: ReadonlyMap<string, NonNullable<SiteStatus['scope']>> = new Map([
  ['PBX_MANAGEMENT', 'management'],
  ['FULL_SERVICES', 'full'],
]);

/** SystemStatus of the chapter "Maintenance". */
export function siteStatus(wire: WireSystemStatus, tally: Tally): SiteStatus {
  const startedAt = wire.startDate ? Date.parse(wire.startDate) : NaN;
  return {
    highAvailability: wire.ha ?? false,
    nodes: wire.pbxs.map((each) => node(each, tally)),
    licences: (wire.license?.lics ?? []).map((each): SiteLicence => ({
      name: each.name,
      ...present({ total: each.total, used: each.currentUsed, expires: each.expiration }),
    })),
    ...present({
      address: address(wire.logicalAddress),
      startedAt: Number.isNaN(startedAt) ? undefined : startedAt,
      active: server(wire.primary, wire.primaryVersion),
      standby: server(wire.secondary, wire.secondaryVersion),
      scope: scopes.get(wire.configurationType ?? ''),
    }),
  };
}

function node(wire: WirePbxStatus, tally: Tally): PbxNode {
  const ctiLink = ctiLinks.get(wire.ctiLinkState ?? '');
  if (!ctiLink && wire.ctiLinkState) tally.count('CTILinkState', wire.ctiLinkState);
  return {
    nodeId: wire.nodeId,
    ctiLink: ctiLink ?? 'unknown',
    ...present({
      name: wire.name,
      mainAddress: address(wire.mainAddress),
      secondaryAddress: address(wire.secondaryAddress),
      version: wire.version,
      managed: wire.connected,
      loaded: wire.loaded,
      secured: wire.secured,
      monitoredUsers: wire.monitoredUserNumber,
    }),
  };
}

/** What the status tells, in the words of the events: the desk starts from it. */
export function toldBy(status: SiteStatus): SiteEvent[] {
  return [
    ...status.nodes.flatMap(({ nodeId, ctiLink, managed }): SiteEvent[] => [
      { type: 'nodeLinkChanged', nodeId, link: 'cti', up: ctiLink !== 'down' },
      { type: 'nodeLinkChanged', nodeId, link: 'management', up: managed !== false },
    ]),
    { type: 'statusRead', status },
  ];
}

function address(wire: WireAddress): string | undefined {
  return (
    [wire?.fqdn, wire?.ip && (wire.fqdn ? `(${wire.ip})` : wire.ip)].filter(Boolean).join(' ') ||
    undefined
  );
}

function server(host: string | undefined, version: string | undefined) {
  return host || version ? present({ host, version }) : undefined;
}

import type { Instant } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import {
  endsSoon,
  type DownLink,
  type PbxNode,
  type Site,
  type SiteEvent,
  type SiteLicence,
} from '@shared/model/site';

/**
 * The desk after something was told of the site. An administrator sees all of it; anybody else only whether
 * their own PBX is reached.
 */
export function reduceSite(desk: DeskState, event: SiteEvent, at: Instant): DeskState {
  if (desk.identity?.administrator) {
    const { site = { version: 0, downLinks: {} } } = desk;
    const next = changeSite(site, event, at);
    // Who reads the status has it already.
    const news = event.type === 'statusRead' ? 0 : 1;
    return { ...desk, site: { ...next, version: site.version + news } };
  }
  switch (event.type) {
    case 'pbxLinkChanged':
      return withPbxLink(desk, event.up, at);
    case 'nodeLinkChanged': {
      const { nodeId } = desk.identity ?? {};
      const isMine = event.link === 'cti' && (nodeId === undefined || nodeId === event.nodeId);
      return isMine ? withPbxLink(desk, event.up, at) : desk;
    }
    case 'nodeLoaded':
    case 'usersChanged':
    case 'licenceExpiration':
    case 'statusRead':
      return desk;
  }
}

/** The desk as it is read: for an administrator with the links that are down now. */
export function enterSite(
  desk: DeskState,
  told: readonly SiteEvent[] | undefined,
  pbxDown: boolean,
  at: Instant,
): DeskState {
  if (!told) return withPbxLink(desk, !pbxDown, at);
  const { site = { version: 0, downLinks: {} } } = desk;
  const now = told.reduce((before, event) => changeSite(before, event, at), site);
  return { ...desk, site: { ...now, version: site.version + 1 } };
}

function changeSite(site: Site, event: SiteEvent, at: Instant): Site {
  switch (event.type) {
    case 'nodeLinkChanged':
      return { ...site, downLinks: changeLinks(site.downLinks, event, at) };
    case 'licenceExpiration':
      return { ...site, licenceAlarm: { days: event.days, message: event.message, at } };
    case 'statusRead': {
      const { nodes, licences } = event.status;
      return { ...withLicences(site, licences, at), nodeNames: namesOf(nodes) };
    }
    case 'nodeLoaded':
    case 'usersChanged':
    case 'pbxLinkChanged':
      return site;
  }
}

function namesOf(nodes: readonly PbxNode[]): NonNullable<Site['nodeNames']> {
  return Object.fromEntries(nodes.map(({ nodeId, name = '' }) => [nodeId, name]));
}

/** Licences that no longer end soon, where some did, take the alarm of the day with them. */
function withLicences(site: Site, licences: readonly SiteLicence[], at: Instant): Site {
  const { licenceAlarm, ...rest } = site;
  const ends = (all: readonly SiteLicence[] = []): boolean =>
    all.some((each) => endsSoon(each, at) !== undefined);
  const renewed = ends(site.licences) && !ends(licences);
  return { ...rest, licences, ...(licenceAlarm && !renewed ? { licenceAlarm } : {}) };
}

function changeLinks(
  links: Site['downLinks'],
  { nodeId, link, up }: Extract<SiteEvent, { type: 'nodeLinkChanged' }>,
  at: Instant,
): Site['downLinks'] {
  const key = `${nodeId} ${link}`;
  const { [key]: known, ...others } = links;
  if (up) return known ? others : links;
  const down: DownLink = known ?? { nodeId, link, since: at };
  return { ...others, [key]: down };
}

function withPbxLink(desk: DeskState, up: boolean, at: Instant): DeskState {
  const { pbxDown, ...rest } = desk;
  if (up) return pbxDown ? rest : desk;
  return pbxDown ? desk : { ...rest, pbxDown: { since: at } };
}

import type { SiteEvent } from '@shared/model/site';
import { licenseExpiration, nodeEvent } from '../schema/maintenance';

type Decode = (raw: unknown) => SiteEvent;

const link =
  (of: 'cti' | 'management', up: boolean): Decode =>
  (raw) => ({ type: 'nodeLinkChanged', nodeId: nodeEvent.parse(raw).nodeId, link: of, up });

/** The notifications of the chapter "Maintenance", and those of "Users" that an administrator alone is sent. */
export const siteDecoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['OnCtiLinkDown', link('cti', false)],
  ['OnCtiLinkUp', link('cti', true)],
  ['OnPbxLinkDown', link('management', false)],
  ['OnPbxLinkUp', link('management', true)],
  ['OnPbxLoaded', (raw) => ({ type: 'nodeLoaded', nodeId: nodeEvent.parse(raw).nodeId })],
  ['OnUserCreated', () => ({ type: 'usersChanged' })],
  ['OnUserDeleted', () => ({ type: 'usersChanged' })],
  [
    'OnLicenseExpiration',
    (raw) => {
      const { nbDays, message } = licenseExpiration.parse(raw);
      return { type: 'licenceExpiration', days: nbDays, message: message ?? '' };
    },
  ],
]);

import type { SiteStatus } from '@shared/model/site';
import type { Tally } from '../wire/tally';
import { siteStatus } from './map/site';
import { path, type Rest } from './rest';
import { systemStatus } from './schema/maintenance';

/** Reads /system/status (chapter "Maintenance"): an administrator's session only. */
export async function readSiteStatus(
  rest: Rest,
  tally: Tally,
  signal?: AbortSignal,
): Promise<SiteStatus> {
  return siteStatus(await rest.get(path`/system/status`, systemStatus, signal), tally);
}

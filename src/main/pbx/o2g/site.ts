import { FailureError } from '@shared/model/failure';
import type { SiteStatus } from '@shared/model/site';
import type { SiteWatch } from '../port/site';
import type { Tally } from '../wire/tally';
import { siteStatus } from './map/site';
import { path, type Rest } from './rest';
import { saysItself } from './rest-failure';
import { systemStatus } from './schema/maintenance';

/** The site (chapter "Maintenance"), in an administrator's session. */
export function siteWatch(rest: Rest, tally: Tally): SiteWatch {
  return {
    status: () => readSiteStatus(rest, tally),
    async hasLicence(name) {
      try {
        await rest.test(path`/system/licenses?lic=${name}`);
        return true;
      } catch (thrown) {
        if (isAbsent(thrown)) return false;
        throw thrown;
      }
    },
  };
}

/** The reference does not say how the server says that a licence is not there: it lists 403 among the answers. */
function isAbsent(thrown: unknown): boolean {
  if (saysItself(thrown, ['notAllowed', 'licenceMissing'])) return true;
  return thrown instanceof FailureError && thrown.details?.['status'] === '404';
}

/** Reads /system/status (chapter "Maintenance"): an administrator's session only. */
export async function readSiteStatus(
  rest: Rest,
  tally: Tally,
  signal?: AbortSignal,
): Promise<SiteStatus> {
  return siteStatus(await rest.get(path`/system/status`, systemStatus, signal), tally);
}

import type { DeskState } from '@shared/model/desk-state';
import type { SiteLicence } from '@shared/model/site';

/** Days before its end at which a licence becomes an alert: the server's own alarm starts there too. */
export const warnDays = 30;

const day = 86_400_000;

/** How many things of the site want the administrator's attention; undefined where the desk cannot know. */
export function siteAlerts({ site }: DeskState): number | undefined {
  if (!site) return undefined;
  return Object.keys(site.downLinks).length + (site.licenceAlarm ? 1 : 0);
}

/**
 * Whole days until a licence ends, negative once it has; undefined where the server's words are no date.
 * A licence is good to the end of its day.
 */
export function daysLeft({ expires }: SiteLicence, now: number): number | undefined {
  if (expires === undefined || !/^\d{4}-\d{2}-\d{2}/.test(expires)) return undefined;
  const ends = Date.parse(`${expires.slice(0, 10)}T00:00:00`);
  return Number.isNaN(ends) ? undefined : Math.ceil((ends - startOfDay(now)) / day);
}

/** Nobody else gets one. */
export function isUsedUp({ used, total }: SiteLicence): boolean {
  return used !== undefined && total !== undefined && total > 0 && used >= total;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

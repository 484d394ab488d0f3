import type { DeskState } from '@shared/model/desk-state';
import { endsSoon, type Site, type SiteLicence } from '@shared/model/site';

/** Licences that end on one day, or a licence of which none is left. */
export type LicenceAlert =
  | { readonly about: 'end'; readonly days: number; readonly names: readonly string[] }
  | { readonly about: 'usedUp'; readonly name: string; readonly total: number };

/** What the status tells of licences that somebody must look after: those that end first, then those used up. */
export function licenceAlerts(licences: readonly SiteLicence[], now: number): LicenceAlert[] {
  const ends = new Map<number, string[]>();
  for (const licence of licences) {
    const days = endsSoon(licence, now);
    if (days !== undefined) ends.set(days, [...(ends.get(days) ?? []), licence.name]);
  }
  return [
    ...[...ends]
      .sort(([one], [other]) => one - other)
      .map(([days, names]) => ({ about: 'end' as const, days, names })),
    ...licences
      .filter(isUsedUp)
      .map(({ name, total = 0 }) => ({ about: 'usedUp' as const, name, total })),
  ];
}

/** The server's alarm, unless the status tells the same with the licences' names. */
export function alarmBeside(
  alerts: readonly LicenceAlert[],
  alarm: Site['licenceAlarm'],
): Site['licenceAlarm'] {
  return alerts.some((each) => each.about === 'end' && each.days === alarm?.days)
    ? undefined
    : alarm;
}

/** How many things of the site want the administrator's attention; undefined where the desk cannot know. */
export function siteAlerts({ site }: DeskState): number | undefined {
  if (!site) return undefined;
  const alerts = licenceAlerts(site.licences ?? [], Date.now());
  const alarm = alarmBeside(alerts, site.licenceAlarm) ? 1 : 0;
  return Object.keys(site.downLinks).length + alerts.length + alarm;
}

/** Nobody else gets one. */
export function isUsedUp({ used, total }: SiteLicence): boolean {
  return used !== undefined && total !== undefined && total > 0 && used >= total;
}

import { licenceAlarmText, nodeText, type Site } from '@shared/model/site';
import type { Desk } from '../desk/desk';
import { createStandingNotices, type StandingNoticesIo } from './standing-notices';
import type { Texts } from './texts';

/** What the alerts stand on. */
export interface SiteAlertsIo extends StandingNoticesIo {
  readonly desk: Pick<Desk, 'subscribe'>;
  readonly showSite: () => void;
  /** A time of day as the user writes it. */
  readonly timeWords: (at: number) => string;
  readonly texts: Texts;
}

/** A system notification for each lost link and for the licence's alarm; returns what ends them. */
export interface SiteAlerts {
  dispose(): void;
}

/** Tells an administrator of the site as it is told of calls; a link that is back takes its notification away. */
export function createSiteAlerts(io: SiteAlertsIo): SiteAlerts {
  const notices = createStandingNotices(io, io.showSite);
  const { t } = io.texts;
  const update = (site: Site | undefined): void => {
    const { downLinks = {}, nodeNames, licenceAlarm } = site ?? {};
    // Each day's alarm is one of its own.
    const alarmKey = licenceAlarm && `licence ${licenceAlarm.at}`;
    notices.keepOnly((key) => key === alarmKey || key in downLinks);
    for (const [key, { link, nodeId, since }] of Object.entries(downLinks)) {
      if (notices.has(key)) continue;
      const named = nodeText(nodeNames, nodeId);
      const node = t(`site:nodes.${named.key}`, named.words);
      notices.open(key, {
        title: t(`site:alert.${link}`, { node, time: io.timeWords(since) }),
        body: t(`site:alert.${link}Text`),
      });
    }
    if (!licenceAlarm || !alarmKey || notices.has(alarmKey)) return;
    const { key, count } = licenceAlarmText(licenceAlarm.days);
    notices.open(alarmKey, {
      title: t(`site:alert.${key}`, { count }),
      body: t('site:alert.licenceTextShort'),
    });
  };
  const stop = io.desk.subscribe((next, previous) => {
    if (next.site !== previous.site) update(next.site);
  });
  return {
    dispose() {
      stop();
      notices.clear();
    },
  };
}

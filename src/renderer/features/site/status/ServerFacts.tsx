import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteStatus } from '@shared/model/site';
import { useDesk } from '../../../mirror';
import { dateFormat } from '../../../ui';
import { Fact } from '../Fact';
import styles from './StatusTab.module.css';

/** The O2G server itself. */
export function ServerFacts({ status }: { readonly status: SiteStatus }): ReactElement {
  const { t, i18n } = useTranslation('site');
  const titleId = useId();
  const product = useDesk(({ identity }) => identity?.server);
  const { active, standby, startedAt, scope } = status;
  const named = (server: typeof active): string =>
    [server?.host, server?.version].filter(Boolean).join(' · ');
  const started =
    startedAt === undefined
      ? undefined
      : dateFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(startedAt);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t('server.title')}
      </h2>
      <dl className={styles.facts}>
        <Fact name={t('server.product')}>{product}</Fact>
        <Fact name={t('server.address')}>{status.address}</Fact>
        <Fact name={t('server.active')}>{named(active)}</Fact>
        <Fact name={t('server.standby')}>{named(standby)}</Fact>
        <Fact name={t('server.ha')}>
          {t(status.highAvailability ? 'server.haOn' : 'server.haOff')}
        </Fact>
        <Fact name={t('server.started')}>{started}</Fact>
        <Fact name={t('server.scope')}>{scope && t(`server.scopes.${scope}`)}</Fact>
      </dl>
    </section>
  );
}

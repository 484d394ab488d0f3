import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useDesk, useQuery } from '../../../mirror';
import { Button, dateFormat, Spinner } from '../../../ui';
import { Alerts } from './Alerts';
import { Licences } from './Licences';
import { Nodes } from './Nodes';
import { ServerFacts } from './ServerFacts';
import styles from './StatusTab.module.css';

/** How the site stands: what is wrong first, then the server, its nodes and its licences. */
export function StatusTab(): ReactElement {
  const { t, i18n } = useTranslation('site');
  const version = useDesk(({ site, link }) => `${site?.version ?? 0} ${link.phase}`);
  const { value: status, failure, loading, reload } = useQuery('site.status', version);
  return (
    <div className={styles.page}>
      {failure && (
        <FailureNotice
          failure={failure}
          title={t('status.error')}
          action={
            <Button size="small" onPress={reload}>
              {t('status.readAgain')}
            </Button>
          }
        />
      )}
      {!status && loading && (
        <p className={styles.loading} role="status">
          <Spinner /> {t('status.reading')}
        </p>
      )}
      {status && (
        <>
          <div className={styles.head}>
            <p className={styles.asOf}>
              {t('status.asOf', {
                time: dateFormat(i18n.language, { timeStyle: 'medium' }).format(status.readAt),
              })}
            </p>
            <Button size="small" asked={loading} onPress={reload}>
              {t('status.readAgain')}
            </Button>
          </div>
          <Alerts status={status} />
          <ServerFacts status={status} />
          <Nodes nodes={status.nodes} />
          <Licences licences={status.licences} />
        </>
      )}
    </div>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRequest } from '@shared/model/desk-state';
import styles from './CallsPage.module.css';
import { DialBox } from './dial/DialBox';
import { PendingRequests } from './PendingRequests';
import { RequestNotices } from './RequestNotices';

/** The page around its calls: the box to dial from, and what was asked and has no card. */
export function CallsFrame(props: {
  readonly requests: readonly CallRequest[];
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('calls');
  return (
    <section className={styles.page} aria-label={t('title')}>
      <div className={styles.dial}>
        <DialBox />
      </div>
      <div className={styles.scroll}>
        <div className={styles.column}>
          <RequestNotices requests={props.requests} />
          <PendingRequests requests={props.requests} />
          {props.children}
        </div>
      </div>
    </section>
  );
}

import { Activity, Suspense, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '@shared/bridge/setting-values';
import { useDesk } from '../../mirror';
import { VisuallyHidden } from '../../ui';
import { AgentStrip } from '../../features/agent';
import { DialOfferBar } from '../../features/dialling';
import { RoutingStrip } from '../../features/routing';
import { TeamStrip } from '../../features/team';
import { ErrorBoundary } from '../window/ErrorBoundary';
import styles from './Desk.module.css';
import { Header } from './Header';
import { PartsOffNotice } from './PartsOffNotice';
import { PasswordReminder } from './PasswordReminder';
import { LinkBanner } from './LinkBanner';
import { SecondaryBanner } from './SecondaryBanner';
import { pages, pagesOf } from './pages';
import { Rail } from './Rail';

/** Where a page's content is: what skipping and changing the page give the focus to. */
export const contentId = 'content';

/** What stands around every page: the rail, the header and, while not live, the banner. */
export function Frame({ page: shown }: { readonly page: PageId }): ReactElement {
  const { t } = useTranslation('app');
  const there = useDesk(pagesOf);
  const current = pages.find(({ id }) => id === shown) ?? pages[0];
  const [visited, setVisited] = useState<readonly PageId[]>([]);
  if (!visited.includes(shown)) setVisited([...visited, shown]);
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href={`#${contentId}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(contentId)?.focus();
        }}
      >
        {t('skip')}
      </a>
      <Rail />
      <div className={styles.body}>
        <Header />
        <div className={styles.under}>
          <LinkBanner />
          <SecondaryBanner />
          <PartsOffNotice />
          <PasswordReminder />
          <DialOfferBar />
          <TeamStrip />
          <AgentStrip />
          <RoutingStrip />
          <main
            id={contentId}
            className={styles.content}
            tabIndex={-1}
            aria-label={t(`pages.${current.id}`)}
          >
            <h1>
              <VisuallyHidden>{t(`pages.${current.id}`)}</VisuallyHidden>
            </h1>
            {there
              .filter((page) => page === current || (page.keeps && visited.includes(page.id)))
              .map((page) => (
                <Activity key={page.id} mode={page === current ? 'visible' : 'hidden'}>
                  <ErrorBoundary>
                    <Suspense>
                      <page.Content />
                    </Suspense>
                  </ErrorBoundary>
                </Activity>
              ))}
          </main>
        </div>
      </div>
    </div>
  );
}

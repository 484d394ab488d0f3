import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { PanelTopOpen } from 'lucide-react';
import { useCommand, useDesk } from '../../mirror';
import { Badge, classes, IconButton } from '../../ui';
import { useKeysOf } from '../shortcuts/use-shortcut';
import { useNavigation } from './navigation';
import { pagesOf, type Page } from './pages';
import styles from './Rail.module.css';

/** The way to every page, with what waits there. */
export function Rail(): ReactElement {
  const { t } = useTranslation('app');
  const command = useCommand();
  const pages = useDesk(pagesOf);
  return (
    <nav className={styles.rail} aria-label={t('pages.label')}>
      {pages.map((page) => (
        <Entry key={page.id} page={page} />
      ))}
      <div className={styles.view}>
        <IconButton
          icon={PanelTopOpen}
          label={t('toolbar')}
          shortcut={useKeysOf('switchView')}
          onPress={() => void command('shell.showToolbar')}
        />
      </div>
    </nav>
  );
}

function Entry({ page }: { readonly page: Page }): ReactElement {
  const { t } = useTranslation('app');
  const navigation = useNavigation();
  const count = useDesk((desk) => page.count?.(desk)) ?? 0;
  const here = navigation.page === page.id;
  return (
    <Button
      className={classes(styles.entry, here && styles.here)}
      onPress={() => navigation.go(page.id)}
      onHoverStart={() => page.load?.()}
      onFocus={() => page.load?.()}
      aria-current={here ? 'page' : 'false'}
    >
      <page.icon size={18} strokeWidth={here ? 2.25 : 2} aria-hidden="true" />
      <span className={styles.name}>{t(`pages.${page.id}`)}</span>
      {page.counted && count > 0 && (
        <span className={styles.count}>
          <Badge count={count} label={t(`count.${page.counted}`, { count })} />
        </span>
      )}
    </Button>
  );
}

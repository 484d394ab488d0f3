import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { PanelTopOpen } from 'lucide-react';
import { useCommand, useDesk } from '../../mirror';
import { Badge, classes, IconButton, Tooltip, useKeysTold } from '../../ui';
import { useKeysOf } from '../shortcuts/use-shortcut';
import { useNavigation } from './navigation';
import { pagesOf, type Page } from './pages';
import styles from './Rail.module.css';
import { useStandsBeside } from './stands-beside';

/** The way to every page, with what waits there. */
export function Rail(): ReactElement {
  const { t } = useTranslation('app');
  const command = useCommand();
  const pages = useDesk(pagesOf);
  const beside = useStandsBeside();
  return (
    <nav className={styles.rail} aria-label={t('pages.label')}>
      {pages.map((page) => (
        <Entry key={page.id} page={page} beside={beside} />
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

function Entry(props: { readonly page: Page; readonly beside: boolean }): ReactElement {
  const { page } = props;
  const { t } = useTranslation('app');
  const navigation = useNavigation();
  const count = useDesk((desk) => page.count?.(desk)) ?? 0;
  const keys = useKeysOf(page.opens);
  const tellKeys = useKeysTold(keys);
  const here = navigation.page === page.id;
  const name = t(`pages.${page.id}`);
  return (
    <Tooltip text={name} keys={keys} placement={props.beside ? 'end' : 'top'}>
      <Button
        ref={tellKeys}
        className={classes(styles.entry, here && styles.here)}
        onPress={() => navigation.go(page.id)}
        onHoverStart={() => void page.load?.()}
        onFocus={() => void page.load?.()}
        aria-current={here ? 'page' : 'false'}
      >
        <page.icon size={18} strokeWidth={here ? 2.25 : 2} aria-hidden="true" />
        <span className={styles.name}>{name}</span>
        {page.counted && count > 0 && (
          <span className={styles.count}>
            <Badge count={count} label={t(`count.${page.counted}`, { count })} />
          </span>
        )}
      </Button>
    </Tooltip>
  );
}

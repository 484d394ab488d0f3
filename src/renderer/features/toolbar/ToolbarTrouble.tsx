import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../mirror';
import { IconButton } from '../../ui';
import styles from './Toolbar.module.css';

/** Something was refused or not confirmed: the strip says that it was, the desk says what. */
export function ToolbarTrouble(): ReactElement {
  const { t } = useTranslation('toolbar');
  const command = useCommand();
  return (
    <IconButton
      icon={TriangleAlert}
      className={styles.trouble}
      label={t('trouble')}
      onPress={() => void command('shell.openInDesk', { show: 'page', page: 'calls' })}
    />
  );
}

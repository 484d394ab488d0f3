import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { classes, IconButton } from '../../ui';
import { useOffReason } from '../calls/live';
import { useBasicActions } from '../calls/use-basic-calls';
import styles from './Toolbar.module.css';

/** In the place of the calls, where the account's licence tells of none. */
export function ToolbarBasic(): ReactElement {
  const { t } = useTranslation('calls');
  const off = useOffReason();
  return (
    <>
      <p className={classes(styles.call, styles.none)}>{t('basic.title')}</p>
      {useBasicActions().map(({ id, icon, asked, run }) => (
        <IconButton
          key={id}
          variant={id}
          icon={icon}
          label={t(`action.${id}`)}
          asked={asked}
          off={off}
          onPress={run}
        />
      ))}
    </>
  );
}

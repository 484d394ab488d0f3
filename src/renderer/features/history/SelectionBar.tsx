import { Eye, EyeOff, Trash2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui';
import styles from './HistoryPage.module.css';

/** How many calls are selected, and what can be done with them together. */
export function SelectionBar(props: {
  readonly count: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onAcknowledge: (acknowledged: boolean) => void;
  readonly onDelete: () => void;
}): ReactElement {
  const { t } = useTranslation('history');
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('selected.label')}>
      <span className={styles.barCount} role="status">
        {t('selected.count', { count: props.count })}
      </span>
      <Button size="small" variant="quiet" onPress={props.onAll} shortcut="CommandOrControl+A">
        {t('selected.all')}
      </Button>
      <Button size="small" icon={Eye} onPress={() => props.onAcknowledge(true)}>
        {t('markSeen')}
      </Button>
      <Button size="small" icon={EyeOff} onPress={() => props.onAcknowledge(false)}>
        {t('markUnseen')}
      </Button>
      <Button size="small" icon={Trash2} onPress={props.onDelete} shortcut="Delete">
        {t('delete.now')}
      </Button>
      <IconButton
        size="small"
        icon={X}
        label={t('selected.clear')}
        shortcut="Escape"
        onPress={props.onClear}
      />
    </div>
  );
}

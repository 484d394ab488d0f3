import { CloudAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLive } from '@shared/model/desk-state';
import { partsOffWords } from '../../app/frame/parts-off-words';
import { failureWords } from '../../app/window/failure-words';
import { useCommand, useDesk } from '../../mirror';
import { IconButton } from '../../ui';
import styles from './Toolbar.module.css';

/** Something beside the calls could not be read: in the words of the desk's notice, which it shows when pressed. */
export function ToolbarPartsOff(): ReactElement | null {
  const { t, i18n } = useTranslation('app');
  const { t: failures } = useTranslation('failures');
  const command = useCommand();
  const partsOff = useDesk((desk) => (isLive(desk) ? desk.partsOff : undefined));
  if (!partsOff) return null;
  const { title, text } = partsOffWords(partsOff, i18n.language, t, (each) =>
    failureWords(each, failures),
  );
  return (
    <IconButton
      icon={CloudAlert}
      className={styles.partsOff}
      label={`${title} ${text}`}
      onPress={() => void command('shell.showDesk')}
    />
  );
}

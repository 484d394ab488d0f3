import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useAsking } from '../../mirror';
import { Button, Dialog } from '../../ui';
import { NumberField } from '../contacts/NumberField';
import styles from './team.module.css';

/** Whom to follow from now on: found by name in the directory, or by number. */
export function AddAgentDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation(['team', 'app']);
  const { asked, failure, run, clear } = useAsking();
  const [typed, setTyped] = useState('');
  const add = async (picked: string | undefined): Promise<void> => {
    if (picked === undefined || asked) return;
    const outcome = await run('team.add', { number: picked });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={t('add.title')}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('app:cancel')}</Button>}
    >
      <div className={styles.form}>
        <NumberField
          label={t('add.who')}
          description={t('add.help')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            clear();
          }}
          onPick={(picked) => void add(picked)}
          colleagues
          list="inline"
          autoFocus
        />
        {failure && <FailureNotice failure={failure} />}
      </div>
    </Dialog>
  );
}

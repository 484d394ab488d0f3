import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useAsking } from '../../mirror';
import { Button, Dialog, TextField } from '../../ui';
import styles from './team.module.css';

/** The number of an agent to follow from now on. */
export function AddAgentDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation(['team', 'app']);
  const { asked, failure, run, clear } = useAsking();
  const [number, setNumber] = useState('');
  const isNumber = /^[0-9*#]{1,20}$/.test(number.trim());
  const add = async (): Promise<void> => {
    if (!isNumber || asked) return;
    const outcome = await run('team.add', { number: number.trim() });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog title={t('add.title')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t('add.number')}
          description={t('add.help')}
          value={number}
          onChange={(value) => {
            setNumber(value);
            clear();
          }}
          autoFocus
          inputMode="tel"
          maxLength={20}
          error={number !== '' && !isNumber ? t('add.digits') : undefined}
        />
        {failure && <FailureNotice failure={failure} />}
        <div className={styles.actions}>
          <Button variant="quiet" onPress={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" variant="primary" asked={asked} isDisabled={!isNumber}>
            {t('add.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { useCommand } from '../../mirror';
import { Button, TextField } from '../../ui';
import { dialableNumber } from '@shared/numbers/dialable';
import styles from './ring.module.css';

/** Where the caller shall ring instead. */
export function RingRedirect(props: {
  readonly call: Call;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('ring');
  const command = useCommand();
  const [typed, setTyped] = useState('');
  const number = dialableNumber(typed);
  return (
    <form
      className={styles.redirect}
      onSubmit={(event) => {
        event.preventDefault();
        if (!number) return;
        const { callRef } = props.call;
        void command('call.redirect', { callRef, target: { to: 'number', number } });
        props.onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <TextField
        label={t('redirect.label')}
        value={typed}
        onChange={setTyped}
        type="tel"
        autoFocus
        placeholder={t('redirect.placeholder')}
        error={typed && !number ? t('redirect.bad') : undefined}
      />
      <div className={styles.redirectActions}>
        <Button type="submit" variant="primary" isDisabled={!number}>
          {t('redirect.now')} {number}
        </Button>
        <Button variant="quiet" onPress={props.onClose}>
          {t('redirect.cancel')}
        </Button>
      </div>
    </form>
  );
}

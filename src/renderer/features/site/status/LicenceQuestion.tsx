import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useDesk, useQuery } from '../../../mirror';
import { Button, Spinner, TextField } from '../../../ui';
import { useOffReason } from '../../calls/live';
import styles from './StatusTab.module.css';

/** Whether the licence file holds a licence by name: the status need not list them all. */
export function LicenceQuestion(): ReactElement {
  const { t } = useTranslation('site');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<{ readonly name: string; readonly turn: number }>();
  const name = typed.trim();
  const off = useOffReason();
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (name && off === undefined) setAsked({ name, turn: (asked?.turn ?? 0) + 1 });
      }}
    >
      <TextField
        label={t('licences.ask')}
        placeholder="ROXE_HA"
        value={typed}
        onChange={setTyped}
        maxLength={100}
      />
      <Button type="submit" isDisabled={!name} off={off}>
        {t('licences.askDo')}
      </Button>
      {asked && <Answer key={asked.turn} name={asked.name} />}
    </form>
  );
}

function Answer({ name }: { readonly name: string }): ReactElement {
  const { t } = useTranslation('site');
  const version = useDesk(({ site }) => site?.version ?? 0);
  const { value, failure, loading } = useQuery('site.licence', version, { name });
  return (
    <div className={styles.answer} role="status">
      {loading && <Spinner size={14} />}
      {failure && <FailureNotice failure={failure} />}
      {value !== undefined && t(value ? 'licences.there' : 'licences.notThere', { name })}
    </div>
  );
}

import { KeyRound } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox, MailboxKey } from '@shared/model/voicemail';
import { useCommand, useMirror, useShell } from '../../../mirror';
import { answered } from '../../../mirror/answered';
import { Button, PasswordField, RadioGroup, Select, Switch } from '../../../ui';
import { useOffReason } from '../../calls/live';
import { RequestTrouble, useIsAsked } from '../RequestTrouble';
import styles from '../messages.module.css';

/** The way into a mailbox: its own password, or the account's. A key that is remembered opens it by itself. */
export function ConnectForm({
  mailboxes,
}: {
  readonly mailboxes: readonly Mailbox[];
}): ReactElement {
  const { t } = useTranslation('messages');
  const { bridge } = useMirror();
  const keyring = useShell(({ shell }) => shell.keyring);
  const off = useOffReason();
  const command = useCommand();
  const asked = useIsAsked('openMailbox');
  const [mailboxId, setMailboxId] = useState(mailboxes[0]?.id ?? '');
  const [by, setBy] = useState<MailboxKey['with']>('mailbox');
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(false);
  const [missing, setMissing] = useState(false);

  const open = async (key: MailboxKey | undefined): Promise<void> => {
    await command('voicemail.open', { mailboxId, remember, ...(key ? { key } : {}) });
  };
  const openRemembered = useEffectEvent(async () => {
    const known = await answered(bridge.query('voicemail.keyKnown', { mailboxId }));
    if (known.ok && known.value) await open(undefined);
  });
  useEffect(() => {
    if (!off) void openRemembered();
  }, [mailboxId, off]);

  const submit = (): void => {
    if (off || asked) return;
    setMissing(by === 'mailbox' && password === '');
    if (by === 'account') void open({ with: 'account' });
    else if (password !== '') void open({ with: 'mailbox', password });
  };

  return (
    <form
      className={styles.connect}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <KeyRound size={24} strokeWidth={1.5} className={styles.connectIcon} aria-hidden="true" />
      <h2 className={styles.connectTitle}>{t('connect.title')}</h2>
      {mailboxes.length > 1 && (
        <Select
          label={t('connect.mailbox')}
          value={mailboxId}
          options={mailboxes.map(({ id, name }) => ({
            value: id,
            label: name ?? id,
            detail: name ? id : undefined,
          }))}
          onChange={setMailboxId}
        />
      )}
      <RadioGroup
        label={t('connect.by')}
        value={by}
        options={[
          {
            value: 'mailbox',
            label: t('connect.byMailbox'),
            description: t('connect.byMailboxHelp'),
          },
          {
            value: 'account',
            label: t('connect.byAccount'),
            description: t('connect.byAccountHelp'),
          },
        ]}
        onChange={setBy}
      />
      {by === 'mailbox' && (
        <PasswordField
          label={t('connect.password')}
          value={password}
          maxLength={200}
          autoComplete="off"
          error={missing ? t('connect.passwordMissing') : undefined}
          onChange={(typed) => {
            setPassword(typed);
            setMissing(false);
          }}
        />
      )}
      <Switch
        label={t('connect.remember')}
        description={t(keyring === 'available' ? 'connect.rememberHelp' : 'connect.noKeyring')}
        isOn={remember}
        onChange={setRemember}
      />
      <RequestTrouble name="openMailbox" />
      <Button variant="primary" type="submit" wide asked={asked} off={off}>
        {asked ? t('connect.opening') : t('connect.open')}
      </Button>
    </form>
  );
}

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../app/frame/Header';
import { useAsking, useDesk, useShell } from '../../../mirror';
import { Button, Dialog } from '../../../ui';
import { FactLine, Section } from '../Section';
import { ProfileLines } from './ProfileLines';
import styles from '../SettingsPage.module.css';

/** Who is signed in, where, and the way out. During a call signing out asks first. */
export function AccountSection(): ReactElement {
  const { t } = useTranslation(['settings', 'app']);
  const known = useDesk((desk) => desk.devices);
  const devices = Object.values(known)
    .map(({ id, kind }) => `${t(`app:device.kind.${kind}`)} ${id}`)
    .join(' · ');
  const identity = useDesk((desk) => desk.identity);
  const signedOut = useDesk((desk) => desk.link.phase === 'signedOut');
  const calls = useDesk((desk) => Object.keys(desk.calls).length);
  const account = useShell(({ settings }) => settings.account);
  const { run, asked } = useAsking();
  const [asking, setAsking] = useState(false);

  const signOut = (): void => {
    setAsking(false);
    void run('session.signOut');
  };
  if (signedOut || !identity) {
    return (
      <Section title={t('account.title')}>
        <p className={styles.quiet}>{t('account.signedOut')}</p>
      </Section>
    );
  }
  return (
    <Section
      name="account"
      title={t('account.title')}
      action={
        <Button asked={asked} onPress={calls > 0 ? () => setAsking(true) : signOut}>
          {t('account.signOut')}
        </Button>
      }
    >
      <dl className={styles.facts}>
        <FactLine name={t('account.user')}>{nameOf(identity)}</FactLine>
        {identity.number && <FactLine name={t('account.number')}>{identity.number}</FactLine>}
        {identity.voicemailNumber && (
          <FactLine name={t('account.voicemail')}>{identity.voicemailNumber}</FactLine>
        )}
        {devices && <FactLine name={t('account.devices')}>{devices}</FactLine>}
        {identity.signedInBy && (
          <FactLine name={t('account.signedInBy')}>{identity.signedInBy}</FactLine>
        )}
        <FactLine name={t('account.login')}>
          {identity.signedInBy ? identity.login : (account?.login ?? identity.login)}
        </FactLine>
        {account && <FactLine name={t('account.server')}>{account.server}</FactLine>}
        {account?.secondary && (
          <FactLine name={t('account.secondary')}>{account.secondary}</FactLine>
        )}
        <FactLine name={t('account.product')}>{identity.server}</FactLine>
      </dl>
      <ProfileLines />
      <Dialog
        alert
        title={t('account.signOut')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('account.cancel')}</Button>
            <Button variant="danger" onPress={signOut}>
              {t('account.signOut')}
            </Button>
          </>
        }
      >
        <p className={styles.dialogText}>{t('account.duringCall', { count: calls })}</p>
      </Dialog>
    </Section>
  );
}

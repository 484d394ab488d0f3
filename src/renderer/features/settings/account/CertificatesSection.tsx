import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking, useShell } from '../../../mirror';
import { Button, Dialog } from '../../../ui';
import { Fingerprint } from '../../sign-in';
import { Section } from '../Section';
import styles from '../SettingsPage.module.css';

/** The certificates that the user trusts, and the way to take that back. */
export function CertificatesSection(): ReactElement {
  const { t } = useTranslation('settings');
  const trusted = useShell(({ settings }) => settings.trustedCertificates);
  const { run, failure, clear } = useAsking();
  const [asking, setAsking] = useState<string>();
  const hosts = Object.entries(trusted);
  return (
    <Section
      name="certificates"
      title={t('certificates.title')}
      help={hosts.length > 0 ? t('certificates.help') : undefined}
    >
      {failure && <FailureNotice failure={failure} title={t('failed')} onDismiss={clear} />}
      {hosts.length === 0 && <p className={styles.quiet}>{t('certificates.none')}</p>}
      {hosts.map(([host, fingerprint]) => (
        <div key={host} className={styles.certificate}>
          <div>
            <p className={styles.host} data-selectable>
              {host}
            </p>
            <Fingerprint value={fingerprint} />
          </div>
          <Button
            aria-label={t('certificates.removeFor', { host })}
            onPress={() => setAsking(host)}
          >
            {t('certificates.remove')}
          </Button>
        </div>
      ))}
      <Dialog
        alert
        title={t('certificates.confirm', { host: asking ?? '' })}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        actions={
          <>
            <Button onPress={() => setAsking(undefined)}>{t('certificates.keep')}</Button>
            <Button
              variant="danger"
              onPress={() => {
                if (asking) void run('session.forgetCertificate', { host: asking });
                setAsking(undefined);
              }}
            >
              {t('certificates.remove')}
            </Button>
          </>
        }
      >
        <p className={styles.dialogText}>{t('certificates.confirmText')}</p>
      </Dialog>
    </Section>
  );
}

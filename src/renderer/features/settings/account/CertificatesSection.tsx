import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { loginInKey } from '@shared/model/account';
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
  const id = useId();
  const [asking, setAsking] = useState<{ readonly account: string; readonly host: string }>();
  const pins = Object.entries(trusted).flatMap(([account, hosts]) =>
    Object.entries(hosts).map(([host, fingerprint]) => ({ account, host, fingerprint })),
  );
  return (
    <Section
      name="certificates"
      title={t('certificates.title')}
      help={pins.length > 0 ? t('certificates.help') : undefined}
    >
      {failure && <FailureNotice failure={failure} title={t('failed')} onDismiss={clear} />}
      {pins.length === 0 && <p className={styles.quiet}>{t('certificates.none')}</p>}
      {pins.map(({ account, host, fingerprint }, at) => (
        <div key={`${account} ${host}`} className={styles.certificate}>
          <div>
            <p className={styles.host} data-selectable>
              {host}
            </p>
            <p id={`${id}-${String(at)}`} className={styles.quiet} data-selectable>
              {loginInKey(account)}
            </p>
            <Fingerprint value={fingerprint} />
          </div>
          <Button
            aria-label={t('certificates.removeFor', { host })}
            aria-describedby={`${id}-${String(at)}`}
            onPress={() => setAsking({ account, host })}
          >
            {t('certificates.remove')}
          </Button>
        </div>
      ))}
      <Dialog
        alert
        title={t('certificates.confirm', { host: asking?.host ?? '' })}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        actions={
          <>
            <Button onPress={() => setAsking(undefined)}>{t('certificates.keep')}</Button>
            <Button
              variant="danger"
              onPress={() => {
                if (asking) void run('session.forgetCertificate', asking);
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

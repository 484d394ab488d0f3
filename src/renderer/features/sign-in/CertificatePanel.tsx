import { OctagonX, ShieldQuestion } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateOffer } from '@shared/bridge/shell-state';
import { useNavigation } from '../../app/frame/navigation';
import { Button, classes } from '../../ui';
import { CertificateFacts, Fact } from './CertificateFacts';
import styles from './CertificatePanel.module.css';
import { Fingerprint } from './Fingerprint';

interface CertificatePanelProps {
  readonly offer: CertificateOffer;
  readonly onTrust: () => void;
  readonly onDecline: () => void;
}

/** A certificate that the system does not trust: a question, or, when it is not the one trusted before, a stop. */
export function CertificatePanel(props: CertificatePanelProps): ReactElement {
  return props.offer.changedFrom === undefined ? (
    <Unknown {...props} />
  ) : (
    <Changed {...props} before={props.offer.changedFrom} />
  );
}

function Unknown({ offer, onTrust, onDecline }: CertificatePanelProps): ReactElement {
  const { t } = useTranslation('signIn');
  const [now] = useState(Date.now);
  return (
    <Panel
      icon={<ShieldQuestion size={20} aria-hidden="true" />}
      title={t('certificate.title', { host: offer.host })}
      text={t('certificate.text')}
      actions={
        <>
          <Button onPress={onTrust}>{t('certificate.trust')}</Button>
          <Button variant="primary" onPress={onDecline}>
            {t('certificate.decline')}
          </Button>
        </>
      }
    >
      <CertificateFacts offer={offer} now={now}>
        <Fact name={t('certificate.fingerprint')}>
          <Fingerprint value={offer.fingerprint} />
        </Fact>
      </CertificateFacts>
    </Panel>
  );
}

/** No way to trust from here: that takes removing the old trust, on purpose, in the settings. */
function Changed(props: CertificatePanelProps & { readonly before: string }): ReactElement {
  const { t } = useTranslation('signIn');
  const { go } = useNavigation();
  const [now] = useState(Date.now);
  const { offer, before } = props;
  return (
    <Panel
      loud
      icon={<OctagonX size={20} aria-hidden="true" />}
      title={t('changed.title', { host: offer.host })}
      text={t('changed.text')}
      actions={
        <>
          <Button onPress={() => go('settings', 'certificates')}>
            {t('changed.openSettings')}
          </Button>
          <Button variant="primary" onPress={props.onDecline}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <CertificateFacts offer={offer} now={now}>
        <Fact name={t('changed.old')}>
          <Fingerprint value={before} />
        </Fact>
        <Fact name={t('changed.new')}>
          <Fingerprint value={offer.fingerprint} unlike={before} />
        </Fact>
      </CertificateFacts>
    </Panel>
  );
}

function Panel(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly loud?: boolean;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}): ReactElement {
  return (
    <section className={styles.panel} role="alert">
      <header className={classes(styles.head, props.loud && styles.loud)}>
        {props.icon}
        <h1 className={styles.title}>{props.title}</h1>
      </header>
      <p className={styles.text}>{props.text}</p>
      {props.children}
      <div className={styles.actions}>{props.actions}</div>
    </section>
  );
}

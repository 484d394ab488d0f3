import { TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateOffer } from '@shared/bridge/shell-state';
import { Chip, dateFormat } from '../../ui';
import styles from './CertificateFacts.module.css';

/** What a certificate says of itself, for the user to judge. `children`: its fingerprints. */
export function CertificateFacts(props: {
  readonly offer: CertificateOffer;
  /** Now, in ms since the epoch. */
  readonly now: number;
  readonly children: ReactNode;
}): ReactElement {
  const { t, i18n } = useTranslation('signIn');
  const { offer, now } = props;
  const day = (iso: string): string =>
    dateFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(iso));
  const expired = now > Date.parse(offer.validTo);
  const early = now < Date.parse(offer.validFrom);
  return (
    <dl className={styles.facts}>
      <Fact name={t('certificate.host')}>{offer.host}</Fact>
      <Fact name={t('certificate.subject')}>{offer.subject}</Fact>
      <Fact name={t('certificate.issuer')}>{offer.issuer}</Fact>
      <Fact name={t('certificate.validity')}>
        {t('certificate.period', { from: day(offer.validFrom), to: day(offer.validTo) })}{' '}
        {(expired || early) && (
          <Chip tone="busy" icon={TriangleAlert}>
            {t(expired ? 'certificate.expired' : 'certificate.notYet')}
          </Chip>
        )}
      </Fact>
      {props.children}
    </dl>
  );
}

/** One line of the facts. */
export function Fact(props: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value} data-selectable>
        {props.children}
      </dd>
    </div>
  );
}

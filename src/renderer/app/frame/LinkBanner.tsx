import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '@shared/model/desk-state';
import { useCommand, useDesk } from '../../mirror';
import { Button, formatDuration, Spinner, useNow } from '../../ui';
import styles from './LinkBanner.module.css';

/** What is so while the desk is not live, and what can be done. Nothing while it is. */
export function LinkBanner(): ReactElement | null {
  const link = useDesk((desk) => desk.link);
  switch (link.phase) {
    case 'live':
      return null;
    case 'stale':
      return <Stale link={link} />;
    case 'recovering':
      return <Recovering link={link} />;
    case 'signingIn':
    case 'synchronising':
      return <Connecting phase={link.phase} />;
    case 'signedOut':
    case 'refused':
      return <Ended link={link} />;
  }
}

type LinkIn<P extends Link['phase']> = Extract<Link, { phase: P }>;

function Connecting(props: { readonly phase: 'signingIn' | 'synchronising' }): ReactElement {
  const { t } = useTranslation('app');
  return <Strip title={t(`banner.${props.phase}.title`)} lead={<Spinner />} />;
}

function Stale({ link }: { readonly link: LinkIn<'stale'> }): ReactElement {
  const { t } = useTranslation('app');
  const duration = formatDuration(useNow() - link.lastByteAt);
  return (
    <Strip title={t('banner.stale.title', { duration })} text={t('banner.stale.text')}>
      <TryNow />
    </Strip>
  );
}

function Recovering({ link }: { readonly link: LinkIn<'recovering'> }): ReactElement {
  const { t } = useTranslation(['app', 'failures']);
  return (
    <Strip
      title={t('banner.recovering.title')}
      text={
        <>
          {t(`failures:${link.failure.kind}.title`)}{' '}
          {link.nextTryAt === undefined ? (
            t('banner.recovering.now', { attempt: link.attempt })
          ) : (
            <NextTry at={link.nextTryAt} />
          )}
        </>
      }
    >
      <TryNow asked={link.nextTryAt === undefined} />
    </Strip>
  );
}

function NextTry({ at }: { readonly at: number }): string {
  const { t } = useTranslation('app');
  const seconds = Math.max(0, Math.ceil((at - useNow()) / 1000));
  return t('banner.recovering.next', { seconds });
}

function TryNow({ asked = false }: { readonly asked?: boolean }): ReactElement {
  const { t } = useTranslation('app');
  const command = useCommand();
  return (
    <Button asked={asked} onPress={() => void command('session.tryNow')}>
      {t('banner.tryNow')}
    </Button>
  );
}

function Ended({ link }: { readonly link: LinkIn<'signedOut' | 'refused'> }): ReactElement {
  const { t } = useTranslation(['app', 'failures']);
  const command = useCommand();
  const { failure } = link;
  return (
    <Strip
      title={failure ? t(`failures:${failure.kind}.title`) : t('banner.signedOut.title')}
      text={failure && t(`failures:${failure.kind}.next`)}
    >
      {link.phase === 'refused' && (
        <>
          {failure?.retryable && <TryNow />}
          <Button onPress={() => void command('session.signOut')}>{t('banner.signInAgain')}</Button>
        </>
      )}
    </Strip>
  );
}

function Strip(props: {
  readonly title: string;
  readonly text?: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation('app');
  return (
    <section className={styles.strip} aria-label={t('link.label')}>
      {props.lead}
      <div className={styles.texts}>
        <p className={styles.title}>{props.title}</p>
        {props.text && <p>{props.text}</p>}
      </div>
      {props.children && <div className={styles.actions}>{props.children}</div>}
    </section>
  );
}

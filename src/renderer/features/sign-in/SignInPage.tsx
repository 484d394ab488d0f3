import { Settings } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isAboutTrust, type Failure } from '@shared/model/failure';
import { LinkBanner } from '../../app/frame/LinkBanner';
import { useNavigation } from '../../app/frame/navigation';
import { useKeysOf } from '../../app/shortcuts/use-shortcut';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useApp, useAsking, useDesk, useMirror, useQuery, useShell } from '../../mirror';
import { IconButton, Notice, RadioGroup } from '../../ui';
import { CertificatePanel } from './CertificatePanel';
import { firstForm, signInInput, type SignInForm } from './sign-in-form';
import { SigningIn } from './SigningIn';
import { SignInFields } from './SignInFields';
import styles from './SignInPage.module.css';

/** The way in: the form, its progress, and what went wrong. */
export function SignInPage(): ReactElement {
  const { t } = useTranslation('signIn');
  const { shell } = useMirror();
  const app = useApp();
  const link = useDesk((desk) => desk.link);
  const signIn = useAsking();
  const trust = useAsking();
  const { go } = useNavigation();
  const [form, setForm] = useState<SignInForm>(() => {
    const { settings, shell: facts } = shell.get();
    return firstForm(settings, facts.demoAccounts);
  });
  const [declined, setDeclined] = useState<number>();
  const offer = useQuery('session.certificateOffer', link.since).value;

  // The old trust was removed on purpose: the next sign-in shows the certificate as an unknown one.
  const forgotten = useShell(
    ({ settings }) =>
      offer?.changedFrom !== undefined &&
      !(offer.host in (settings.trustedCertificates[offer.account] ?? {})),
  );

  const busy = signIn.asked || link.phase === 'signingIn';
  const failure = shownFailure(
    trust.failure ?? ('failure' in link ? link.failure : signIn.failure),
  );
  const send = (): void => void signIn.run('session.signIn', signInInput(form));
  const trustIt = async (fingerprint: string): Promise<void> => {
    const outcome = await trust.run('session.trustCertificate', { fingerprint });
    if (outcome.ok) send();
  };

  const judged =
    !busy && offer && failure && isAboutTrust(failure) && declined !== link.since && !forgotten
      ? offer
      : undefined;
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <div className={styles.mark}>
          <span className={styles.wordmark}>Hookswitch</span>
          <IconButton
            icon={Settings}
            label={t('settings')}
            shortcut={useKeysOf('openSettings')}
            onPress={() => go('settings')}
          />
        </div>
        {busy ? (
          <SigningIn server={form.server} />
        ) : judged ? (
          <CertificatePanel
            offer={judged}
            onTrust={() => void trustIt(judged.fingerprint)}
            onDecline={() => setDeclined(link.since)}
          />
        ) : (
          <>
            <header>
              <h1 className={styles.title}>{t('title')}</h1>
              <p className={styles.lead}>{t('lead')}</p>
            </header>
            {app.demo && <DemoNotice form={form} onChange={setForm} />}
            {link.phase === 'recovering' ? (
              <LinkBanner />
            ) : (
              failure && <FailureNotice failure={failure} />
            )}
            <SignInFields form={form} onChange={setForm} onSubmit={send} />
          </>
        )}
      </div>
    </div>
  );
}

/** What the demo is, and who can be tried there. */
function DemoNotice(props: {
  readonly form: SignInForm;
  readonly onChange: (form: SignInForm) => void;
}): ReactElement {
  const { t } = useTranslation('signIn');
  const demoAccounts = useShell((facts) => facts.shell.demoAccounts) ?? [];
  const { form, onChange } = props;
  const chosen = demoAccounts.find(({ login }) => login === form.login.trim());
  return (
    <Notice
      tone="info"
      title={t('demo.title')}
      action={
        demoAccounts.length > 1 && (
          <RadioGroup
            label={t('demo.as')}
            look="segments"
            value={chosen?.role ?? ''}
            onChange={(role) => {
              const account = demoAccounts.find((each) => each.role === role);
              if (!account) return;
              const { server, login, password } = account;
              onChange({ ...form, server, login, password });
            }}
            options={demoAccounts.map(({ role }) => ({ value: role, label: t(`demo.${role}`) }))}
          />
        )
      }
    />
  );
}

/** The user knows that they cancelled. */
const shownFailure = (failure: Failure | undefined): Failure | undefined =>
  failure?.kind === 'cancelled' ? undefined : failure;

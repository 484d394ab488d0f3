import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking } from '../../../mirror';
import { Button, Dialog, PasswordField } from '../../../ui';
import styles from '../SettingsPage.module.css';
import { passwordProblems, type PasswordForm } from './password-form';

const empty: PasswordForm = { old: '', fresh: '', again: '' };

/** A new password, typed twice. What the server has against it is said at its field, in the server's words. */
export function PasswordDialog(props: {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}): ReactElement {
  const { t } = useTranslation(['settings', 'failures']);
  const { run, asked, failure, clear } = useAsking();
  const [form, setForm] = useState<PasswordForm>(empty);
  const [tried, setTried] = useState(false);
  const problems = tried ? passwordProblems(form) : {};
  const change = (part: Partial<PasswordForm>): void => {
    clear();
    setForm({ ...form, ...part });
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(passwordProblems(form)).length > 0) return;
    const input = { oldPassword: form.old, newPassword: form.fresh };
    const outcome = await run('session.changePassword', input);
    if (outcome.ok) props.onChanged();
  };
  const word = (name: keyof PasswordForm): string | undefined => {
    const problem = problems[name];
    return problem && t(`password.problem.${problem}`);
  };
  const wrongOld = failure?.kind === 'wrongOldPassword';
  const refused = failure?.kind === 'passwordRefused';
  return (
    <Dialog
      title={t('password.title')}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('password.cancel')}</Button>
          <Button variant="primary" asked={asked} onPress={() => void send()}>
            {t('password.change')}
          </Button>
        </>
      }
    >
      {failure && !wrongOld && !refused && <FailureNotice failure={failure} />}
      <form
        className={styles.lines}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <PasswordField
          autoFocus
          label={t('password.old')}
          autoComplete="current-password"
          maxLength={256}
          value={form.old}
          error={wrongOld ? t('failures:wrongOldPassword.title') : word('old')}
          onChange={(old) => change({ old })}
        />
        <PasswordField
          label={t('password.new')}
          autoComplete="new-password"
          maxLength={256}
          value={form.fresh}
          error={
            refused
              ? (failure.details?.message ?? t('failures:passwordRefused.title'))
              : word('fresh')
          }
          onChange={(fresh) => change({ fresh })}
        />
        <PasswordField
          label={t('password.again')}
          autoComplete="new-password"
          maxLength={256}
          value={form.again}
          error={word('again')}
          onChange={(again) => change({ again })}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell, useApp } from '../../mirror';
import { Button, Notice, PasswordField, Select, Switch, TextField } from '../../ui';
import { readServerAddress } from '@shared/model/server-address';
import {
  canSupervise,
  exposedOrigin,
  passwordIsKept,
  problemsOf,
  type FieldProblems,
  type SignInForm,
} from './sign-in-form';
import styles from './SignInPage.module.css';

/** The form's fields. What is wrong is said when it is sent, and unsaid field by field as it is mended. */
export function SignInFields(props: {
  readonly form: SignInForm;
  readonly onChange: (form: SignInForm) => void;
  readonly onSubmit: () => void;
}): ReactElement {
  const { t } = useTranslation('signIn');
  const { account, known, keyring } = useShell(({ settings, shell }) => ({
    account: settings.account,
    known: shell.passwordKnown,
    keyring: shell.keyring,
  }));
  const [problems, setProblems] = useState<FieldProblems>({});
  const { form } = props;
  const [supervises, setSupervises] = useState(form.onBehalfOf !== '');
  const kept = passwordIsKept(form, account, known);
  const address = readServerAddress(form.server);
  const exposed = exposedOrigin(form.server);

  const change = (part: Partial<SignInForm>, mended?: keyof FieldProblems): void => {
    props.onChange({ ...form, ...part });
    const left = Object.entries(problems).filter(([name]) => !(name in part) && name !== mended);
    setProblems(Object.fromEntries(left));
  };
  const problem = (name: keyof FieldProblems): string | undefined => {
    const key = problems[name];
    return key && t(key);
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = problemsOf(form, kept);
        setProblems(found);
        const [first] = Object.keys(found);
        if (first) event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
        else props.onSubmit();
      }}
    >
      <Select
        label={t('system.label')}
        value={form.system}
        options={useApp().systems.map((value) => ({ value, label: t(`system.${value}`) }))}
        onChange={(system) => change({ system })}
      />
      <TextField
        name="server"
        label={t('server.label')}
        description={t('server.help')}
        placeholder={t('server.placeholder')}
        inputMode="url"
        maxLength={300}
        value={form.server}
        error={problem('server')}
        onChange={(server) => change({ server })}
      />
      {form.secondary !== undefined && (
        <TextField
          name="secondary"
          label={t('secondary.label')}
          description={t('secondary.help')}
          placeholder="pbx2.example.com"
          inputMode="url"
          maxLength={300}
          value={form.secondary}
          error={problem('secondary')}
          onChange={(secondary) => change({ secondary })}
        />
      )}
      {exposed !== undefined && (
        <Notice
          tone="warning"
          title={t('plain.title')}
          action={
            <Switch
              label={t('plain.agree')}
              description={problem('plain')}
              isOn={form.plainFor === exposed}
              onChange={(agreed) => change({ plainFor: agreed ? exposed : '' }, 'plain')}
            />
          }
        >
          {t('plain.text', { host: address?.host })}
        </Notice>
      )}
      {form.secondary === undefined && (
        <div className={styles.more}>
          <Button
            variant="quiet"
            size="small"
            icon={Plus}
            onPress={() => change({ secondary: '' })}
          >
            {t('secondary.add')}
          </Button>
        </div>
      )}
      <TextField
        name="login"
        label={t('login.label')}
        autoComplete="username"
        maxLength={120}
        value={form.login}
        error={problem('login')}
        onChange={(login) => change({ login })}
      />
      <PasswordField
        name="password"
        label={t('password.label')}
        description={kept ? t('password.known') : undefined}
        autoComplete="current-password"
        maxLength={256}
        value={form.password}
        error={problem('password')}
        onChange={(password) => change({ password })}
      />
      {canSupervise(form) &&
        (supervises ? (
          <TextField
            name="onBehalfOf"
            label={t('onBehalfOf.label')}
            description={t('onBehalfOf.help')}
            maxLength={120}
            value={form.onBehalfOf}
            onChange={(onBehalfOf) => change({ onBehalfOf })}
          />
        ) : (
          <div className={styles.more}>
            <Button variant="quiet" size="small" onPress={() => setSupervises(true)}>
              {t('onBehalfOf.open')}
            </Button>
          </div>
        ))}
      <Switch
        label={t('remember.label')}
        description={t(keyring === 'available' ? 'remember.help' : 'remember.noKeyring')}
        isOn={form.remember}
        onChange={(remember) => change({ remember })}
      />
      <div className={styles.submit}>
        <Button variant="primary" type="submit" wide>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnknown } from '@shared/model/failure';
import type { Preferences } from '@shared/model/profile';
import type { SiteUser } from '@shared/model/site-user';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking, useDesk, useQuery } from '../../../mirror';
import { Button, Select, Spinner } from '../../../ui';
import { useLanguageName } from '../../../ui/use-language-name';
import { useNodeName } from '../node-name';
import { FormPane } from '../FormPane';
import { Fact } from '../Fact';
import styles from './UsersTab.module.css';

/** One user: who it is, with which phones, and in which language the PBX speaks to them. */
export function UserPane(props: {
  /** The login, or what was typed for it. */
  readonly user: string;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const version = useDesk(({ site }) => site?.version ?? 0);
  const { value, failure, loading, reload } = useQuery('users.read', version, { user: props.user });
  const name = value && [value.firstName, value.lastName].filter(Boolean).join(' ');
  return (
    <FormPane
      title={name || props.user}
      name={t('users.title')}
      lead={loading && <Spinner />}
      onClose={props.onClose}
    >
      {failure && (
        <FailureNotice
          failure={failure}
          title={t('users.notRead', { user: props.user })}
          action={
            <Button size="small" onPress={reload}>
              {t('status.readAgain')}
            </Button>
          }
        />
      )}
      {value && !failure && (
        <>
          <Facts user={value} />
          {value.preferences && (
            <LanguageLine login={value.login} preferences={value.preferences} onChanged={reload} />
          )}
        </>
      )}
    </FormPane>
  );
}

function Facts({ user }: { readonly user: SiteUser }): ReactElement {
  const { t } = useTranslation(['site', 'app']);
  const nodeName = useNodeName();
  const { nodeId, devices } = user;
  return (
    <dl className={styles.facts}>
      <Fact name={t('users.login')}>{user.login}</Fact>
      <Fact name={t('users.number')}>{user.number}</Fact>
      <Fact name={t('users.node')}>{nodeId !== undefined && nodeName(nodeId)}</Fact>
      <Fact name={t('users.voicemail')}>{user.voicemailNumber}</Fact>
      <Fact name={t('users.devices')}>
        {devices.length > 0 && (
          <ul>
            {devices.map(({ id, kind, typeName }) => (
              <li key={id}>
                {t(`app:device.kind.${kind}`)} {id}
                {typeName && ` · ${typeName}`}
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </dl>
  );
}

/** The language that the PBX keeps for the user; read again once it was changed, or may have been. */
function LanguageLine(props: {
  readonly login: string;
  readonly preferences: Preferences;
  readonly onChanged: () => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { run, asked, failure, clear } = useAsking();
  const nameOf = useLanguageName();
  const { language, languages } = props.preferences;
  const all = language && !languages.includes(language) ? [language, ...languages] : languages;
  return (
    <>
      {failure && (
        <FailureNotice
          failure={failure}
          title={isUnknown(failure) ? undefined : t('users.languageFailed')}
          onDismiss={clear}
        />
      )}
      <Select<string>
        label={t('users.language')}
        description={asked ? t('users.asked') : undefined}
        value={language ?? null}
        options={all.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(picked) => {
          const { login, onChanged } = props;
          void run('users.setLanguage', { login, language: picked }).then((outcome) => {
            if (outcome.ok || isUnknown(outcome.failure)) onChanged();
          });
        }}
      />
    </>
  );
}

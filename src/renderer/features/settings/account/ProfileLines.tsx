import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking, useDesk } from '../../../mirror';
import { Button, Notice, Select } from '../../../ui';
import { useLanguageName } from '../../../ui/use-language-name';
import styles from '../SettingsPage.module.css';
import { PasswordDialog } from './PasswordDialog';

/** What the user may change of their account at the PBX: its language and their password. */
export function ProfileLines(): ReactElement | null {
  const { t } = useTranslation('settings');
  const profile = useDesk((desk) => desk.profile);
  const expires = useDesk(({ identity }) => identity?.passwordExpires);
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  if (!profile) return null;
  return (
    <>
      {changed && (
        <Notice tone="info" title={t('password.changed')} onDismiss={() => setChanged(false)} />
      )}
      {expires && (
        <Notice tone="warning" title={t('password.expires')}>
          {t('password.expiresText')}
        </Notice>
      )}
      {profile.languages.length > 0 && <PbxLanguage />}
      {profile.canChangePassword && (
        <div className={styles.actions}>
          <Button onPress={() => setChanging(true)}>{t('password.ask')}</Button>
        </div>
      )}
      {changing && (
        <PasswordDialog
          onClose={() => setChanging(false)}
          onChanged={() => {
            setChanging(false);
            setChanged(true);
          }}
        />
      )}
    </>
  );
}

/** The language that the PBX keeps for the user; shown as asked until the PBX says that it is so. */
function PbxLanguage(): ReactElement {
  const { t } = useTranslation('settings');
  const { language, languages = [] } = useDesk((desk) => desk.profile) ?? {};
  const wanted = useDesk(
    ({ requests }) =>
      Object.values(requests).find(
        ({ name, progress }) => name === 'setLanguage' && progress !== 'failed',
      )?.target,
  );
  const { run, failure, clear } = useAsking();
  const nameOf = useLanguageName();
  const all = language && !languages.includes(language) ? [language, ...languages] : languages;
  return (
    <>
      {failure && <FailureNotice failure={failure} onDismiss={clear} />}
      <Select<string>
        row
        label={t('profile.language')}
        description={
          wanted ? t('profile.asked', { language: nameOf(wanted) }) : t('profile.languageHelp')
        }
        value={language ?? null}
        options={all.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(picked) => void run('profile.setLanguage', { language: picked })}
      />
    </>
  );
}

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsking, useDesk, useShell } from '../../mirror';
import { Button, Dialog, Select, Switch } from '../../ui';
import { FailureNotice } from '../../app/window/FailureNotice';
import { Section } from './Section';
import styles from './SettingsPage.module.css';
import { useChangeSettings } from './use-setting';

/** How long calls are kept, in days; 'forever' keeps all. */
const keepings = ['forever', '1825', '730', '365', '90', '30', '7'] as const;

/** How long calls are kept on this computer, where, and the way to erase them. */
export function HistorySection(): ReactElement | null {
  const { t } = useTranslation('settings');
  const change = useChangeSettings();
  const [erasing, setErasing] = useState(false);
  const { days, archive } = useShell(({ settings, shell }) => ({
    days: settings.keepCallsDays,
    archive: shell.archive,
  }));
  const signedIn = useDesk(({ identity }) => identity !== undefined);
  const value = keepings.find((each) => each === String(days)) ?? 'forever';
  return (
    <Section title={t('history.title')} help={archive && t(`history.kept.${archive.kept}`)}>
      <Select<(typeof keepings)[number]>
        row
        label={t('history.keep')}
        description={t('history.keepHelp')}
        value={value}
        options={keepings.map((each) => ({ value: each, label: t(`history.keepFor.${each}`) }))}
        onChange={(next) =>
          change({ keepCallsDays: next === 'forever' ? undefined : Number(next) })
        }
      />
      {signedIn && (
        <div>
          <Button variant="danger" onPress={() => setErasing(true)}>
            {t('history.erase')}
          </Button>
        </div>
      )}
      {erasing && <EraseDialog onClose={() => setErasing(false)} />}
    </Section>
  );
}

function EraseDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('settings');
  const { asked, failure, run } = useAsking();
  const live = useDesk(({ link }) => link.phase === 'live');
  const [atPbx, setAtPbx] = useState(live);
  return (
    <Dialog
      title={t('history.eraseTitle')}
      isOpen
      alert
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('history.eraseKeep')}</Button>
          <Button
            variant="danger"
            asked={asked}
            onPress={() =>
              void run('history.erase', { atPbx: atPbx && live }).then(({ ok }) => {
                if (ok) onClose();
              })
            }
          >
            {t('history.eraseNow')}
          </Button>
        </>
      }
    >
      <p className={styles.explains}>{t('history.eraseText')}</p>
      <Switch
        label={t('history.eraseAtPbx')}
        description={t(live ? 'history.eraseAtPbxHelp' : 'history.eraseAtPbxOff')}
        isOn={atPbx && live}
        onChange={setAtPbx}
        isDisabled={!live}
      />
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}

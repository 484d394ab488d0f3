import { ArrowLeft } from 'lucide-react';
import { useCallback, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../app/frame/navigation';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useAsking } from '../../mirror';
import { IconButton } from '../../ui';
import { AboutSection } from './AboutSection';
import { AccountSection } from './account/AccountSection';
import { CertificatesSection } from './account/CertificatesSection';
import { OperatorSection } from './account/OperatorSection';
import { DeviceSection } from './DeviceSection';
import { DiallingSection } from './DiallingSection';
import { HistorySection } from './HistorySection';
import { LookSection } from './look/LookSection';
import { RingSection } from './RingSection';
import styles from './SettingsPage.module.css';
import { ShortcutsSection } from './shortcuts/ShortcutsSection';
import { StartSection } from './StartSection';
import { ChangeSettingsContext, type ChangeSettings } from './use-setting';

/** Everything that can be set. Each change applies at once. `alone`: outside the frame, with its own way back. */
export function SettingsPage({ alone = false }: { readonly alone?: boolean }): ReactElement {
  const { t } = useTranslation(['settings', 'app']);
  const { go } = useNavigation();
  const { run, failure, clear } = useAsking();
  const change = useCallback<ChangeSettings>((patch) => void run('settings.update', patch), [run]);
  return (
    <ChangeSettingsContext value={change}>
      <div className={styles.page} data-scrolls="">
        {alone && (
          <header className={styles.head}>
            <IconButton
              icon={ArrowLeft}
              label={t('app:back')}
              shortcut="Escape"
              className={styles.back}
              onPress={() => go('calls')}
            />
            <h1 className={styles.title}>{t('title')}</h1>
          </header>
        )}
        {failure && <FailureNotice failure={failure} title={t('failed')} onDismiss={clear} />}
        <AccountSection />
        <OperatorSection />
        <DeviceSection />
        <RingSection />
        <DiallingSection />
        <ShortcutsSection />
        <LookSection />
        <HistorySection />
        <StartSection />
        <CertificatesSection />
        <AboutSection />
      </div>
    </ChangeSettingsContext>
  );
}

import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '../../app/window/use-copy';
import { useApp, useMirror } from '../../mirror';
import { Button } from '../../ui';
import { FactLine, Section } from './Section';
import styles from './SettingsPage.module.css';
import { supportInfo } from './support-info';

/** Which program this is, and what support will ask for. */
export function AboutSection(): ReactElement {
  const { t } = useTranslation('settings');
  const mirror = useMirror();
  const app = useApp();
  const copy = useCopy();
  return (
    <Section title={t('about.title')}>
      <dl className={styles.facts}>
        <FactLine name={t('about.version')}>{app.version}</FactLine>
        <FactLine name={t('about.electron')}>{app.electron}</FactLine>
        {app.demo && <FactLine name={t('about.demo')}>{t('about.running')}</FactLine>}
      </dl>
      <div className={styles.actions}>
        <Button
          icon={Copy}
          onPress={() => copy(supportInfo(app, mirror.desk.get(), mirror.shell.get()))}
        >
          {t('about.copy')}
        </Button>
        <p className={styles.help}>{t('about.copyHelp')}</p>
      </div>
    </Section>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../mirror';
import { Switch } from '../../ui';
import { Section } from './Section';
import { useChangeSettings } from './use-setting';

/** Whether the program starts with the computer's session. */
export function StartSection(): ReactElement {
  const { t } = useTranslation('settings');
  const change = useChangeSettings();
  const { atLogin, tray } = useShell(({ settings, shell }) => ({
    atLogin: settings.startAtLogin,
    tray: shell.tray,
  }));
  return (
    <Section title={t('start.title')}>
      <Switch
        label={t('start.atLogin')}
        description={t(tray === 'available' ? 'start.atLoginHelp' : 'start.atLoginNoTray')}
        isOn={atLogin}
        onChange={(startAtLogin) => change({ startAtLogin })}
      />
    </Section>
  );
}

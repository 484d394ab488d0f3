import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/bridge/settings';
import { dialSources } from '@shared/model/dial-offer';
import { useShell } from '../../mirror';
import { Select, Switch, usePlatform } from '../../ui';
import { Section } from './Section';
import { useChangeSettings } from './use-setting';

type Dialling = Settings['dialling'];

/** Which sources outside our windows are asked about before they dial. */
export function DiallingSection(): ReactElement {
  const { t } = useTranslation('settings');
  const platform = usePlatform();
  const changeSettings = useChangeSettings();
  const dialling = useShell(({ settings }) => settings.dialling);
  const change = (part: Partial<Dialling>): void =>
    changeSettings({ dialling: { ...dialling, ...part } });
  const answers = (['ask', 'dial'] as const).map((value) => ({
    value,
    label: t(`dialling.${value}`),
  }));
  return (
    <Section
      title={t('dialling.title')}
      help={
        platform === 'linux'
          ? `${t('dialling.help')} ${t('dialling.openLinksLinux')}`
          : t('dialling.help')
      }
    >
      {platform !== 'linux' && (
        <Switch
          label={t('dialling.openLinks')}
          isOn={dialling.openLinks}
          onChange={(openLinks) => change({ openLinks })}
        />
      )}
      {dialSources.map((source) => (
        <Select
          key={source}
          row
          label={t(`dialling.${source}`)}
          description={source === 'link' ? t('dialling.linkHelp') : undefined}
          value={dialling[source]}
          options={answers}
          onChange={(answer) => change({ [source]: answer })}
        />
      ))}
    </Section>
  );
}

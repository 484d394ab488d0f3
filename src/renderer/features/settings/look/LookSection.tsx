import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '@shared/bridge/setting-values';
import type { Settings } from '@shared/bridge/settings';
import { useShell } from '../../../mirror';
import { RadioGroup, Select } from '../../../ui';
import { Section } from '../Section';
import { useChangeSettings } from '../use-setting';
import { regionOptions } from './regions';

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark'];
/** Each language in its own words, so that who cannot read the present one finds theirs. */
const ownNames = { en: 'English', fr: 'Français', de: 'Deutsch', es: 'Español' } as const;

/** How the windows look and read. */
export function LookSection(): ReactElement {
  const { t, i18n } = useTranslation('settings');
  const change = useChangeSettings();
  const { theme, language, region } = useShell(({ settings }) => ({
    theme: settings.theme,
    language: settings.language,
    region: settings.region,
  }));
  const system = { value: 'system', label: t('look.languageSystem') } as const;
  return (
    <Section title={t('look.title')}>
      <RadioGroup
        row
        look="segments"
        label={t('look.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`look.themes.${value}`) }))}
        onChange={(value) => change({ theme: value })}
      />
      <Select<Settings['language']>
        row
        label={t('look.language')}
        value={language}
        options={[
          { value: 'pbx', label: t('look.languagePbx') },
          system,
          ...languages.map((value) => ({ value, label: ownNames[value] })),
        ]}
        onChange={(value) => change({ language: value })}
      />
      <Select<string>
        row
        label={t('look.region')}
        description={t('look.regionHelp')}
        value={region}
        options={[system, ...regionOptions(i18n.language)]}
        onChange={(value) => change({ region: value })}
      />
    </Section>
  );
}

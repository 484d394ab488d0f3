import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/bridge/settings';
import { useShell } from '../../mirror';
import { Select, Switch, type SelectOption } from '../../ui';
import { Section } from './Section';
import { useChangeSettings } from './use-setting';

type Ring = Settings['ring'];
const corners: readonly Ring['corner'][] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];
const notifications: readonly Ring['notification'][] = ['always', 'deskHidden', 'never'];

/** How an incoming call makes itself known on this computer. */
export function RingSection(): ReactElement {
  const { t } = useTranslation('settings');
  const changeSettings = useChangeSettings();
  const ring = useShell(({ settings }) => settings.ring);
  const screens = useScreenOptions(ring.screen);
  const change = (part: Partial<Ring>): void => changeSettings({ ring: { ...ring, ...part } });
  return (
    <Section title={t('ring.title')}>
      <Switch
        label={t('ring.window')}
        description={t('ring.windowHelp')}
        isOn={ring.window}
        onChange={(window) => change({ window })}
      />
      {ring.window && screens.length > 2 && (
        <Select
          row
          label={t('ring.screen')}
          value={ring.screen}
          options={screens}
          onChange={(screen) => change({ screen })}
        />
      )}
      {ring.window && (
        <Select
          row
          label={t('ring.corner')}
          value={ring.corner}
          options={corners.map((value) => ({ value, label: t(`ring.corners.${value}`) }))}
          onChange={(corner) => change({ corner })}
        />
      )}
      <Switch
        label={t('ring.sound')}
        description={t('ring.soundHelp')}
        isOn={ring.sound}
        onChange={(sound) => change({ sound })}
      />
      <Select
        row
        label={t('ring.notification')}
        value={ring.notification}
        options={notifications.map((value) => ({
          value,
          label: t(`ring.notifications.${value}`),
        }))}
        onChange={(notification) => change({ notification })}
      />
    </Section>
  );
}

/** The desk's screen, whichever it is, then each by itself; a chosen one that is away stays in the list. */
function useScreenOptions(chosen: string): readonly SelectOption<string>[] {
  const { t } = useTranslation('settings');
  const screens = useShell(({ shell }) => shell.screens);
  const isAway = chosen !== '' && !screens.some(({ id }) => id === chosen);
  return [
    { value: '', label: t('ring.screens.desk') },
    ...screens.map(({ id, label, width, height }, index) => ({
      value: id,
      label: label || t('ring.screens.number', { number: index + 1 }),
      detail: `${width} × ${height}`,
    })),
    ...(isAway ? [{ value: chosen, label: t('ring.screens.away') }] : []),
  ];
}

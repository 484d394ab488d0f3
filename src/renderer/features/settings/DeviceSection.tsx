import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceInUse, type Device } from '@shared/model/device';
import { useDesk, useShell } from '../../mirror';
import { RadioGroup } from '../../ui';
import { Section } from './Section';
import styles from './SettingsPage.module.css';
import { useChangeSettings } from './use-setting';

/** What the list calls "the first that can"; no PBX names a device so. */
const first = '*first*';

/** Which of the user's devices calls are made from and answered on. An administrator has none. */
export function DeviceSection(): ReactElement | null {
  const { t } = useTranslation(['settings', 'app']);
  const change = useChangeSettings();
  const chosen = useShell(({ settings }) => settings.deviceId);
  const devices = useDesk((desk) => desk.devices);
  const administrator = useDesk(({ identity }) => identity?.administrator);
  const inUse = deviceInUse(devices, undefined);
  const name = (device: Device): string => `${t(`app:device.kind.${device.kind}`)} ${device.id}`;
  const detail = (device: Device): string | undefined =>
    device.inService === false ? t('app:device.outOfService') : device.typeName;

  if (administrator) return null;
  if (!inUse) {
    return (
      <Section name="device" title={t('device.title')}>
        <p className={styles.quiet}>{t('device.none')}</p>
      </Section>
    );
  }
  return (
    <Section name="device" title={t('device.title')}>
      <RadioGroup
        label={t('device.label')}
        value={chosen ?? first}
        error={chosen && !(chosen in devices) ? t('device.gone') : undefined}
        options={[
          {
            value: first,
            label: t('device.first'),
            description: t('device.firstDetail', { device: name(inUse) }),
          },
          ...Object.values(devices).map((device) => ({
            value: device.id,
            label: name(device),
            description: detail(device),
          })),
        ]}
        onChange={(id) => change({ deviceId: id === first ? undefined : id })}
      />
    </Section>
  );
}

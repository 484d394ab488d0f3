import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceId } from '@shared/model/call';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useBack } from '../../app/shortcuts/use-shortcut';
import { useDesk } from '../../mirror';
import { Button } from '../../ui';
import { useOffReason } from '../calls/live';
import { Section } from '../settings/Section';
import { FetchSection } from './FetchSection';
import { GroupSection } from './GroupSection';
import { KeyEditor } from './keys/KeyEditor';
import styles from './phone.module.css';
import { SetCard } from './SetCard';
import { SharingSection } from './SharingSection';
import { usePhoneReading } from './use-phone';

/** The phone beside its calls: sets, group, shared phones, calls to fetch; or the keys of one set. */
export function PhonePage(): ReactElement {
  const [keysOf, setKeysOf] = useState<DeviceId>();
  const known = useDesk(({ devices }) => keysOf !== undefined && keysOf in devices);
  useBack(() => setKeysOf(undefined), keysOf !== undefined);
  return keysOf !== undefined && known ? (
    <KeyEditor deviceId={keysOf} onClose={() => setKeysOf(undefined)} />
  ) : (
    <Sections onKeys={setKeysOf} />
  );
}

function Sections({ onKeys }: { readonly onKeys: (deviceId: DeviceId) => void }): ReactElement {
  const { t } = useTranslation('phone');
  const { failure, clear, run } = usePhoneReading();
  const off = useOffReason();
  const devices = useDesk((desk) => Object.values(desk.devices));
  const fetches = useDesk(({ features }) => features.includes('calls'));
  const groups = useDesk(({ phone }) => phone?.groups);
  const sharing = useDesk(({ phone }) => phone?.sharing);
  return (
    <div className={styles.page} data-scrolls="">
      {off && <p className={styles.quiet}>{off}</p>}
      {failure && failure.kind !== 'notLive' && (
        <FailureNotice
          failure={failure}
          title={t('notRead')}
          onDismiss={clear}
          action={
            <Button size="small" onPress={() => void run('phone.read')}>
              {t('again')}
            </Button>
          }
        />
      )}
      <Section title={t('sets.title')} help={t('sets.help')}>
        {devices.length === 0 && <p className={styles.quiet}>{t('sets.none')}</p>}
        <ul className={styles.cards}>
          {devices.map((device) => (
            <SetCard key={device.id} device={device} onKeys={() => onKeys(device.id)} />
          ))}
        </ul>
      </Section>
      {fetches && <FetchSection />}
      {groups && <GroupSection groups={groups} />}
      {sharing && <SharingSection />}
    </div>
  );
}

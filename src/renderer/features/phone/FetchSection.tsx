import { CircleParking, Grab, Users } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceInUse } from '@shared/model/device';
import { useNavigation } from '../../app/frame/navigation';
import { useCommand, useDesk, useShell } from '../../mirror';
import { Button } from '../../ui';
import { useOffReason } from '../calls/live';
import { Section } from '../settings/Section';
import { NumberForm } from './NumberForm';
import { ParkedCalls } from './ParkedCalls';
import { usePickUp } from './use-pick-up';

/** Calls that ring or wait elsewhere. What comes of it is seen on the page of the calls. */
export function FetchSection(): ReactElement {
  const { t } = useTranslation('phone');
  const { go } = useNavigation();
  const command = useCommand();
  const pickUp = usePickUp();
  const notLive = useOffReason();
  const chosen = useShell(({ settings }) => settings.deviceId);
  const device = useDesk(({ devices }) => deviceInUse(devices, chosen));
  const inGroup = useDesk(({ phone }) => phone?.groupPickup !== undefined);
  const on = device ? { deviceId: device.id } : {};
  return (
    <Section title={t('fetch.title')} help={t('fetch.help')}>
      <ParkedCalls />
      <NumberForm
        label={t('fetch.ringing')}
        action={t('fetch.pickUp')}
        icon={Grab}
        off={notLive}
        onGo={(number) => {
          if (number !== undefined) pickUp(number);
        }}
      >
        {inGroup && (
          <Button
            variant="quiet"
            icon={Users}
            off={notLive}
            onPress={() => {
              void command('phone.pickUpInGroup', on);
              go('calls');
            }}
          >
            {t('fetch.inGroup')}
          </Button>
        )}
      </NumberForm>
      <NumberForm
        label={t('fetch.parkedAt')}
        action={t('fetch.takeBack')}
        icon={CircleParking}
        description={t('fetch.own')}
        off={notLive ?? (device?.can.unpark ? undefined : t('fetch.cannot'))}
        optional
        onGo={(number) => {
          void command('call.unpark', number === undefined ? on : { from: number, ...on });
          go('calls');
        }}
      />
    </Section>
  );
}

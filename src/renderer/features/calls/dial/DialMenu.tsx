import {
  Check,
  ChevronDown,
  CircleParking,
  Grab,
  Headset,
  SlidersHorizontal,
  Users,
} from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '@shared/model/device';
import { useCommand, useDesk } from '../../../mirror';
import { IconButton, Menu, type MenuEntry } from '../../../ui';
import { useIsBasic } from '../use-basic-calls';
import { deviceIcons } from './device-icons';
import { NumberDialog } from './NumberDialog';

interface DialMenuProps {
  readonly off: string | undefined;
  readonly device: Device | undefined;
  readonly onOptions: () => void;
}

/** More ways to call: with which device, with options, the supervisor, another phone's call, a parked one. */
export function DialMenu({ off, device, onOptions }: DialMenuProps): ReactElement | null {
  const { t } = useTranslation('calls');
  const isBasic = useIsBasic();
  const command = useCommand();
  const [asking, setAsking] = useState<'pickup' | 'unpark'>();
  const devices = useDesk((desk) => Object.values(desk.devices));
  const agent = useDesk(({ features }) => features.includes('agent'));
  const inGroup = useDesk(({ phone }) => phone?.groupPickup !== undefined);
  const with_ = device ? { deviceId: device.id } : {};

  const choices: readonly MenuEntry[] =
    devices.length < 2
      ? []
      : [
          ...devices.map(({ id, kind, inService, can }): MenuEntry => ({
            id: `device ${id}`,
            icon: id === device?.id ? Check : deviceIcons[kind],
            label: `${t('device.choose')} ${t(`device.${kind}`)}`,
            detail: inService === false ? t('device.outOfService') : id,
            isDisabled: inService === false || !can.makeCall,
            onAction: () => void command('settings.update', { deviceId: id }),
          })),
          { separator: 'devices' },
        ];
  // A basic licence has no more than a choice of devices.
  const more: readonly MenuEntry[] = [
    { id: 'options', icon: SlidersHorizontal, label: t('dial.options'), onAction: onOptions },
    ...(agent
      ? [
          {
            id: 'supervisor',
            icon: Headset,
            label: t('dial.supervisor'),
            isDisabled: Boolean(off),
            onAction: () => void command('call.make', { toSupervisor: true, ...with_ }),
          },
        ]
      : []),
    { separator: 'others' },
    {
      id: 'pickup',
      icon: Grab,
      label: t('dial.pickup'),
      isDisabled: Boolean(off),
      onAction: () => setAsking('pickup'),
    },
    ...(inGroup
      ? [
          {
            id: 'pickupGroup',
            icon: Users,
            label: t('dial.pickupGroup'),
            isDisabled: Boolean(off),
            onAction: () => void command('phone.pickUpInGroup', with_),
          },
        ]
      : []),
    {
      id: 'unpark',
      icon: CircleParking,
      label: t('dial.unpark'),
      isDisabled: Boolean(off) || !devices.some(({ can }) => can.unpark),
      onAction: () => setAsking('unpark'),
    },
  ];
  const entries = isBasic ? choices.slice(0, -1) : [...choices, ...more];
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        label={t('dial.more')}
        entries={entries}
        trigger={<IconButton size="small" icon={ChevronDown} label={t('dial.more')} />}
      />
      {asking && (
        <NumberDialog
          purpose={asking}
          onClose={() => setAsking(undefined)}
          onGo={(number) => {
            if (asking === 'unpark') {
              void command('call.unpark', number ? { from: number, ...with_ } : with_);
            } else if (number) void command('call.pickup', { number, ...with_ });
          }}
        />
      )}
    </>
  );
}

import { CircleCheck, Keyboard, KeyRound, PhoneOutgoing } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceInUse, type Device } from '@shared/model/device';
import type { PhoneSet, SetSwitch } from '@shared/model/phone';
import { useCommand, useDesk, useShell } from '../../mirror';
import { Button, Chip, Switch } from '../../ui';
import { deviceIcons } from '../calls/dial/device-icons';
import { useOffReason } from '../calls/live';
import { AssociateForm } from './AssociateForm';
import styles from './phone.module.css';
import { PhoneTrouble } from './PhoneTrouble';
import { PinDialog } from './PinDialog';
import { useIsAsked, usePhoneWish } from './use-phone';

/** One of the user's sets: what it is, whether calls are made with it, and what it is switched to. */
export function SetCard(props: {
  readonly device: Device;
  readonly onKeys: () => void;
}): ReactElement {
  const { t } = useTranslation(['phone', 'app']);
  const { device } = props;
  const set = useDesk(({ phone }) => phone?.sets?.[device.id]);
  const [pin, setPin] = useState(false);
  const off = useOffReason();
  const name = `${t(`app:device.kind.${device.kind}`)} ${device.id}`;
  return (
    <li className={styles.card} aria-label={name}>
      <SetHead device={device} name={name} />
      {set && <Switches device={device} set={set} />}
      {set?.state && <AssociateForm deviceId={device.id} associate={set.state.associate} />}
      {set && (
        <div className={styles.actions}>
          <Button size="small" icon={Keyboard} onPress={props.onKeys}>
            {t('sets.keys')}
          </Button>
          <Button size="small" icon={KeyRound} off={off} onPress={() => setPin(true)}>
            {t('sets.pin')}
          </Button>
        </div>
      )}
      <PhoneTrouble
        about={(wish) =>
          'deviceId' in wish &&
          wish.deviceId === device.id &&
          wish.set !== 'key' &&
          wish.set !== 'pin'
        }
      />
      {pin && <PinDialog deviceId={device.id} name={name} onClose={() => setPin(false)} />}
    </li>
  );
}

function SetHead({ device, name }: { readonly device: Device; readonly name: string }) {
  const { t } = useTranslation(['phone', 'app']);
  const command = useCommand();
  const chosen = useShell(({ settings }) => settings.deviceId);
  const used = useDesk(({ devices }) => deviceInUse(devices, chosen)?.id === device.id);
  const Icon = deviceIcons[device.kind];
  const out = device.inService === false;
  const service = out ? t('app:device.outOfService') : device.inService && t('sets.inService');
  const details = [device.typeName, service].filter(Boolean).join(' · ');
  return (
    <div className={styles.head}>
      <Icon size={20} aria-hidden="true" />
      <div className={styles.texts}>
        <h3 className={styles.name}>{name}</h3>
        <p className={out ? styles.out : styles.quiet}>{details}</p>
      </div>
      {used ? (
        <Chip tone="accent" icon={CircleCheck}>
          {t('sets.used')}
        </Chip>
      ) : (
        <Button
          size="small"
          variant="quiet"
          icon={PhoneOutgoing}
          off={out ? t('app:device.outOfService') : undefined}
          onPress={() => void command('settings.update', { deviceId: device.id })}
        >
          {t('sets.use')}
        </Button>
      )}
    </div>
  );
}

function Switches({ device, set }: { readonly device: Device; readonly set: PhoneSet }) {
  const { state, remoteExtension } = set;
  const told: readonly (readonly [SetSwitch, boolean | undefined])[] = [
    ['lock', state?.lock],
    ['campOn', state?.campOn],
    ['remoteExtension', remoteExtension],
  ];
  return (
    <>
      {told.map(
        ([name, isOn]) =>
          isOn !== undefined && (
            <SetSwitchLine key={name} deviceId={device.id} name={name} isOn={isOn} />
          ),
      )}
    </>
  );
}

/** On or off as the PBX has it; what was asked is said beside it until it is so. */
function SetSwitchLine(props: {
  readonly deviceId: string;
  readonly name: SetSwitch;
  readonly isOn: boolean;
}): ReactElement {
  const { t } = useTranslation('phone');
  const { deviceId, name, isOn } = props;
  const off = useOffReason();
  const wish = usePhoneWish();
  const asked = useIsAsked((each) => each.set === name && each.deviceId === deviceId);
  return (
    <Switch
      label={t(`${name}.label`)}
      description={asked ? t('asked') : t(`${name}.help`)}
      isOn={isOn}
      isDisabled={off !== undefined}
      onChange={(on) => {
        if (!asked) void wish({ set: name, deviceId, on });
      }}
    />
  );
}

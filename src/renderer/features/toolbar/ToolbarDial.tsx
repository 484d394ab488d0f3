import { Phone } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { canCall, deviceInUse } from '@shared/model/device';
import { isUnknown } from '@shared/model/failure';
import { dialableNumber } from '@shared/numbers/dialable';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk, useShell } from '../../mirror';
import { IconButton, TextField, Tooltip } from '../../ui';
import { useOffReason } from '../calls/live';
import { useDialTarget } from '../calls/dial/use-dial-target';
import styles from './Toolbar.module.css';

/** A number, typed, pasted or dropped; beside the button stands what will be sent. */
export function ToolbarDial(): ReactElement {
  const { t } = useTranslation(['toolbar', 'calls']);
  const command = useCommand();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const chosen = useShell(({ settings }) => settings.deviceId);
  const device = useDesk(({ devices }) => deviceInUse(devices, chosen));
  const offline = useOffReason();
  const off = offline ?? (device && canCall(device) ? undefined : t('calls:dial.noDevice'));
  const drop = useDialTarget(input, setTyped);
  useShortcut('dial', () => {
    if (input.current?.checkVisibility()) input.current.focus();
    else void command('shell.openInDesk', { show: 'shortcut', action: 'dial' });
  });

  const number = dialableNumber(typed);
  const filled = typed.trim() !== '';
  const dial = async (): Promise<void> => {
    if (number === undefined || off) return;
    setTyped('');
    input.current?.blur();
    const made = await command('call.make', device ? { number, deviceId: device.id } : { number });
    if (!made.ok && !isUnknown(made.failure)) setTyped((now) => now || typed);
  };
  const label =
    number !== undefined
      ? t('calls:dial.willSend', { number })
      : filled
        ? t('notANumber')
        : t('calls:dial.call');
  return (
    <div className={styles.dial} {...drop.handlers}>
      <Tooltip text={label} keys={undefined}>
        <TextField
          label={t('number')}
          hideLabel
          value={typed}
          onChange={setTyped}
          inputRef={input}
          inputMode="tel"
          placeholder={drop.over ? t('calls:dial.dropHere') : t('number')}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void dial();
          }}
        />
      </Tooltip>
      <IconButton
        icon={Phone}
        variant="primary"
        label={label}
        off={off}
        isDisabled={!off && number === undefined}
        onPress={() => void dial()}
      />
    </div>
  );
}

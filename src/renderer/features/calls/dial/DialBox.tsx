import { Phone, Search, SlidersHorizontal, X } from 'lucide-react';
import { memo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { canCall, deviceInUse, type Device } from '@shared/model/device';
import { isUnknown } from '@shared/model/failure';
import { useShortcut } from '../../../app/shortcuts/use-shortcut';
import { useCommand, useDesk, useShell } from '../../../mirror';
import { Button, IconButton } from '../../../ui';
import { SuggestField } from '../../../ui/SuggestField';
import { useOffReason } from '../live';
import { usePickSuggestions, type PartySuggestion } from '../transfer/use-pick-suggestions';
import { callWith, hasOptions, optionProblems, plainCall, type CallOptions } from './call-options';
import { CallOptionsDialog } from './CallOptionsDialog';
import styles from './dial.module.css';
import { DialMenu } from './DialMenu';
import { useDialTarget } from './use-dial-target';

/** Name or number, in any form; what is shown as sent is what is sent. */
export const DialBox = memo(function DialBox(): ReactElement {
  const { t } = useTranslation('calls');
  const command = useCommand();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [options, setOptions] = useState<CallOptions>(plainCall);
  const [optionsOpen, setOptionsOpen] = useState(false);
  const device = useDeviceInUse();
  const offline = useOffReason();
  const off = offline ?? (device && canCall(device) ? undefined : t('dial.noDevice'));
  const { suggestions, none } = usePickSuggestions(typed);
  useShortcut('dial', () => input.current?.focus());
  const drop = useDialTarget(input, setTyped);

  const dial = async (target: PartySuggestion | undefined): Promise<void> => {
    const problem = optionProblems(options).size > 0;
    if (problem) setOptionsOpen(true);
    if (!target || off || problem) return;
    const call = callWith(target.number, options);
    setTyped('');
    setOptions(plainCall);
    input.current?.blur();
    const made = await command('call.make', device ? { ...call, deviceId: device.id } : call);
    if (made.ok || isUnknown(made.failure)) return;
    // Refused: what was typed is there to be mended, unless something else is by now.
    setTyped((now) => now || typed);
    setOptions((now) => (now === plainCall ? options : now));
  };

  const filled = typed.trim() !== '';
  return (
    <div className={styles.dial} {...drop.handlers} {...(drop.over ? { 'data-over': '' } : {})}>
      <SuggestField<PartySuggestion>
        label={t('dial.label')}
        hideLabel
        icon={Search}
        inputRef={input}
        value={typed}
        onChange={setTyped}
        placeholder={drop.over ? t('dial.dropHere') : t('dial.placeholder')}
        suggestions={suggestions}
        listLabel={t('dial.suggestions')}
        marksFirst={filled}
        onPick={(target) => void dial(target)}
        onEscape={() => input.current?.blur()}
        none={none}
        foot={(target) => target && t('dial.willSend', { number: target.number })}
        trailing={
          <>
            {filled && (
              <IconButton
                size="small"
                icon={X}
                label={t('options.clear')}
                onPress={() => setTyped('')}
              />
            )}
            {hasOptions(options) && (
              <IconButton
                size="small"
                icon={SlidersHorizontal}
                label={t('dial.optionsOn')}
                onPress={() => setOptionsOpen(true)}
              />
            )}
            <DialMenu off={off} device={device} onOptions={() => setOptionsOpen(true)} />
          </>
        }
      />
      <Button
        variant="primary"
        icon={Phone}
        off={off}
        isDisabled={!off && !filled}
        onPress={() => void dial(suggestions[0])}
        className={styles.call}
      >
        <span className={styles.word}>{t('dial.call')}</span>
      </Button>
      <CallOptionsDialog
        isOpen={optionsOpen}
        options={options}
        onChange={setOptions}
        onClose={() => setOptionsOpen(false)}
      />
    </div>
  );
});

function useDeviceInUse(): Device | undefined {
  const chosen = useShell(({ settings }) => settings.deviceId);
  return useDesk(({ devices }) => deviceInUse(devices, chosen));
}

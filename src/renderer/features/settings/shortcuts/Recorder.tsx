import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { acceleratorOf, isTyping } from '../../../app/shortcuts/key-event';
import { classes, KeyHint, usePlatform, VisuallyHidden } from '../../../ui';
import styles from './Shortcuts.module.css';

/** A field that takes the next keys pressed: Escape leaves it as it is, Backspace empties it, Tab goes on. */
export function Recorder(props: {
  readonly keys: string;
  readonly label: string;
  readonly everywhere: boolean;
  readonly describedBy: string | undefined;
  /** Told why keys were not taken, and undefined when that is over. */
  readonly onRefuse: (why: string | undefined) => void;
  readonly onChange: (keys: string) => void;
}): ReactElement {
  const { t } = useTranslation(['settings', 'app']);
  const platform = usePlatform();
  const [recording, setRecording] = useState(false);

  const stop = (): void => {
    setRecording(false);
    props.onRefuse(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return stop();
    if (event.key === 'Backspace' || event.key === 'Delete') {
      stop();
      return props.onChange('');
    }
    const pressed = acceleratorOf(event.nativeEvent, platform);
    if (!pressed) return;
    if (props.everywhere && isTyping(pressed)) {
      return props.onRefuse(t('shortcuts.needsModifier'));
    }
    stop();
    props.onChange(pressed);
  };

  return (
    <button
      type="button"
      className={classes(styles.recorder, recording && styles.recording)}
      aria-pressed={recording}
      aria-describedby={props.describedBy}
      title={recording ? t('shortcuts.pressHelp') : undefined}
      data-takes-keys={recording ? '' : undefined}
      onClick={() => setRecording(true)}
      onKeyDown={onKeyDown}
      onBlur={stop}
    >
      <VisuallyHidden>{props.label}</VisuallyHidden>{' '}
      {recording ? (
        t('shortcuts.press')
      ) : props.keys ? (
        <KeyHint spoken keys={props.keys} />
      ) : (
        t('app:shortcuts.notSet')
      )}
    </button>
  );
}

import { CircleAlert, RotateCcw } from 'lucide-react';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultSettings, type ShortcutAction } from '@shared/bridge/setting-values';
import { IconButton } from '../../../ui';
import { Recorder } from './Recorder';
import styles from './Shortcuts.module.css';

/** One action, its keys, and what is wrong with them. */
export function ShortcutLine(props: {
  readonly action: ShortcutAction;
  readonly keys: string;
  /** Works while another program has the focus, and so needs a modifier. */
  readonly everywhere: boolean;
  readonly problem: string | undefined;
  readonly onChange: (keys: string) => void;
}): ReactElement {
  const { t } = useTranslation(['settings', 'app']);
  const [refusal, setRefusal] = useState<string>();
  const noteId = useId();
  const { action, keys } = props;
  const name = t(`app:shortcut.${action}`);
  const usual = defaultSettings.shortcuts[action];
  const note = refusal ?? props.problem;
  return (
    <li className={styles.line}>
      <div className={styles.texts}>
        <p>{name}</p>
        {note && (
          <p className={styles.problem} id={noteId}>
            <CircleAlert size={14} aria-hidden="true" /> {note}
          </p>
        )}
      </div>
      {keys !== usual && (
        <IconButton
          icon={RotateCcw}
          label={t('shortcuts.reset', { action: name })}
          onPress={() => props.onChange(usual)}
        />
      )}
      <Recorder
        keys={keys}
        label={t('shortcuts.record', { action: name })}
        everywhere={props.everywhere}
        describedBy={note ? noteId : undefined}
        onRefuse={setRefusal}
        onChange={props.onChange}
      />
    </li>
  );
}

import type { ReactElement } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import { KeyHint } from './KeyHint';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly description?: string | undefined;
  /** The accelerator that does the same. */
  readonly shortcut?: string | undefined;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

/** On or off, at once. The whole line is its target. */
export function Switch(props: SwitchProps): ReactElement {
  return (
    <AriaSwitch
      className={styles.line ?? ''}
      isSelected={props.isOn}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
    >
      <span className={styles.texts}>
        <span className={styles.label}>{props.label}</span>
        {props.description && <span className={styles.description}>{props.description}</span>}
      </span>
      {props.shortcut && (
        <span className={styles.keys}>
          <KeyHint keys={props.shortcut} />
        </span>
      )}
      <span className={styles.track} aria-hidden="true">
        <span className={styles.thumb} />
      </span>
    </AriaSwitch>
  );
}

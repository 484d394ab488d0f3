import type { ReactElement } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { classes } from './classes';
import { fieldClass, FieldFoot, FieldLabel, type FieldText } from './Field';
import styles from './RadioGroup.module.css';

export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface RadioGroupProps<V extends string> extends FieldText {
  readonly value: V | null;
  readonly options: readonly RadioOption<V>[];
  readonly onChange: (value: V) => void;
  /** `segments`: side by side in one bar, for two to four short words. */
  readonly look?: 'list' | 'segments' | undefined;
}

/** One of a few, all in sight. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>): ReactElement {
  const segments = props.look === 'segments';
  return (
    <AriaRadioGroup
      className={fieldClass(props)}
      value={props.value}
      orientation={segments ? 'horizontal' : 'vertical'}
      isInvalid={Boolean(props.error)}
      onChange={(value) => {
        const picked = props.options.find((option) => option.value === value);
        if (picked) props.onChange(picked.value);
      }}
    >
      <FieldLabel {...props} />
      <div className={segments ? styles.segments : styles.list}>
        {props.options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={classes(segments ? styles.segment : styles.row)}
          >
            {!segments && <span className={styles.mark} aria-hidden="true" />}
            <span className={styles.texts}>
              {option.label}
              {option.description && (
                <span className={styles.description}>{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldFoot {...props} />
    </AriaRadioGroup>
  );
}

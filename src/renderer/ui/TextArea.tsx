import type { KeyboardEvent, ReactElement } from 'react';
import { TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { classes } from './classes';
import { fieldClass, FieldFoot, FieldLabel, type FieldText } from './Field';
import field from './Field.module.css';
import styles from './TextArea.module.css';

export interface TextAreaProps extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  /** Control (or Command) and Enter. */
  readonly onSubmit?: (() => void) | undefined;
}

/** A few lines of text; it grows with them up to a third of the window. */
export function TextArea(props: TextAreaProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    props.onSubmit?.();
  };
  return (
    <TextField
      className={fieldClass(props)}
      value={props.value}
      onChange={props.onChange}
      isInvalid={Boolean(props.error)}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <AriaTextArea
        className={classes(field.control, styles.area)}
        rows={2}
        placeholder={props.placeholder ?? ''}
        onKeyDown={onKeyDown}
        {...(props.maxLength ? { maxLength: props.maxLength } : {})}
      />
      <FieldFoot {...props} />
    </TextField>
  );
}

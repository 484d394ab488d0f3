import type { LucideIcon } from 'lucide-react';
import type {
  HTMLInputAutoCompleteAttribute,
  KeyboardEvent,
  ReactElement,
  ReactNode,
  Ref,
} from 'react';
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { classes } from './classes';
import { fieldClass, FieldFoot, FieldLabel, type FieldText } from './Field';
import styles from './Field.module.css';

export interface TextFieldProps extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly size?: 'normal' | 'large' | undefined;
  readonly icon?: LucideIcon | undefined;
  /** Small controls inside the field, at its end. */
  readonly trailing?: ReactNode;
  readonly type?: 'text' | 'tel' | 'url' | 'password' | 'search' | 'date' | undefined;
  readonly inputMode?: 'text' | 'tel' | 'url' | 'numeric' | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly maxLength?: number | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  /** Only where the user has just asked for the field: a caret that blinks at rest costs. */
  readonly autoFocus?: boolean | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly name?: string | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactElement {
  const { icon: Icon } = props;
  return (
    <AriaTextField
      className={fieldClass(props)}
      value={props.value}
      onChange={props.onChange}
      type={props.type ?? 'text'}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      isInvalid={Boolean(props.error)}
      validationBehavior="aria"
      {...(props.name ? { name: props.name } : {})}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      {...(props.maxLength ? { maxLength: props.maxLength } : {})}
      {...(props.autoFocus ? { autoFocus: true } : {})}
      {...(props.autoComplete ? { autoComplete: props.autoComplete } : {})}
    >
      <FieldLabel {...props} />
      <Group
        className={classes(styles.control, props.size === 'large' && styles.large)}
        isInvalid={Boolean(props.error)}
        isDisabled={props.isDisabled ?? false}
      >
        {Icon && <Icon size={16} className={styles.leading} aria-hidden="true" />}
        <Input
          className={styles.input ?? ''}
          placeholder={props.placeholder ?? ''}
          spellCheck={false}
          ref={props.inputRef ?? null}
          {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        />
        {props.trailing && <div className={styles.trailing}>{props.trailing}</div>}
      </Group>
      <FieldFoot {...props} />
    </AriaTextField>
  );
}

import { CircleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classes } from './classes';
import styles from './Field.module.css';

/** What every field has around its control. */
export interface FieldText {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean | undefined;
  readonly description?: string | undefined;
  /** What is wrong with the value: makes the field invalid. */
  readonly error?: string | undefined;
  /** Label before, control after, on one line where there is room: for settings. */
  readonly row?: boolean | undefined;
}

/** The class of a field's root. */
export const fieldClass = ({ row }: FieldText): string => classes(styles.field, row && styles.row);

export function FieldLabel({ label, hideLabel }: FieldText): ReactElement {
  return (
    <Label className={hideLabel ? (styles.hidden ?? '') : (styles.label ?? '')}>{label}</Label>
  );
}

/** The line below a control: what is wrong, else what it is for. */
export function FieldFoot({ description, error }: FieldText): ReactElement {
  return (
    <>
      {description && !error && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>
        <CircleAlert size={14} aria-hidden="true" />
        <span>{error}</span>
      </FieldError>
    </>
  );
}

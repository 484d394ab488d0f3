import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { classes } from './classes';
import { fieldClass, FieldFoot, FieldLabel, type FieldText } from './Field';
import field from './Field.module.css';
import popover from './Popover.module.css';
import styles from './Select.module.css';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string | undefined;
}

export interface SelectProps<V extends string> extends FieldText {
  readonly value: V | null;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One of a few, shown when asked for. */
export function Select<V extends string>(props: SelectProps<V>): ReactElement {
  return (
    <AriaSelect
      className={fieldClass(props)}
      value={props.value}
      onChange={(key) => {
        const picked = props.options.find((option) => option.value === key);
        if (picked) props.onChange(picked.value);
      }}
      isDisabled={props.isDisabled ?? false}
      isInvalid={Boolean(props.error)}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
    >
      <FieldLabel {...props} />
      <Button className={classes(field.control, styles.button)}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown size={16} className={styles.chevron} aria-hidden="true" />
      </Button>
      <FieldFoot {...props} />
      <Popover className={classes(popover.popover, styles.list)} offset={4}>
        <ListBox items={props.options} className={popover.items ?? ''}>
          {(option: SelectOption<V>) => (
            <ListBoxItem id={option.value} textValue={option.label} className={popover.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={popover.texts}>
                    <Text slot="label">{option.label}</Text>
                    {option.detail && (
                      <Text slot="description" className={popover.detail ?? ''}>
                        {option.detail}
                      </Text>
                    )}
                  </span>
                  {isSelected && <Check size={16} aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

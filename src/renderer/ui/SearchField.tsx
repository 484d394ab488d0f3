import { Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactElement, Ref } from 'react';
import styles from './Field.module.css';
import { IconButton } from './IconButton';
import { TextField } from './TextField';

export interface SearchFieldProps {
  /** Its name, read aloud; what is seen is the placeholder. */
  readonly label: string;
  readonly placeholder: string;
  /** The name of the button that empties it. */
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
}

/** What to look for, above a list; a button empties it. */
export function SearchField({ clearLabel, ...props }: SearchFieldProps): ReactElement {
  return (
    <div className={styles.search}>
      <TextField
        {...props}
        hideLabel
        type="search"
        icon={Search}
        trailing={
          props.value && (
            <IconButton
              size="small"
              icon={X}
              label={clearLabel}
              onPress={() => props.onChange('')}
            />
          )
        }
      />
    </div>
  );
}

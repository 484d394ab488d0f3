import type { LucideIcon } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Group, Input, TextField } from 'react-aria-components';
import { classes } from './classes';
import { FieldFoot, FieldLabel, type FieldText } from './Field';
import field from './Field.module.css';
import styles from './SuggestField.module.css';
import { SuggestList } from './SuggestList';

/** One thing the field proposes. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** A second, quieter text. */
  readonly detail?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  /** Proposals of one group stand together under its name. */
  readonly group?: string | undefined;
}

export interface SuggestFieldProps<S extends Suggestion> extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly suggestions: readonly S[];
  readonly listLabel: string;
  /** Enter or a press: the proposal that is marked, or undefined for the text itself. */
  readonly onPick: (suggestion: S | undefined, how: { readonly shift: boolean }) => void;
  /** The first proposal is marked by itself: Enter takes it without an arrow key. */
  readonly marksFirst?: boolean | undefined;
  /** `floating` lies over what is below and shows while the field has the focus; `inline` always shows. */
  readonly list?: 'floating' | 'inline' | undefined;
  /** In the place of proposals when there are none. */
  readonly none?: string | undefined;
  /** Below the proposals: what the marked one will do. */
  readonly foot?: ((marked: S | undefined) => ReactNode) | undefined;
  /** Escape in an empty field; in a filled one it empties the field. */
  readonly onEscape?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly trailing?: ReactNode;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly inputRef?: React.Ref<HTMLInputElement> | undefined;
}

/** A line of text that proposes while one types: arrow keys mark, Enter takes, the focus stays in the field. */
export function SuggestField<S extends Suggestion>(props: SuggestFieldProps<S>): ReactElement {
  const { suggestions, value, list = 'floating', icon: Icon } = props;
  const listId = useId();
  const [focused, setFocused] = useState(false);
  const first = props.marksFirst ? 0 : -1;
  // The mark belongs to a text: another text begins again at the first proposal.
  const [mark, setMark] = useState({ text: value, at: first });
  const at = Math.min(mark.text === value ? mark.at : first, suggestions.length - 1);
  const marked = suggestions[at];
  const foot = props.foot?.(marked);
  const none = suggestions.length === 0 ? props.none : undefined;
  const open =
    (list === 'inline' || focused) && (suggestions.length > 0 || Boolean(none) || Boolean(foot));

  const move = (step: number): void => {
    const count = suggestions.length;
    if (count > 0)
      setMark({ text: value, at: at < 0 && step < 0 ? count - 1 : (at + step + count) % count });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') props.onPick(marked, { shift: event.shiftKey });
    else if (event.key === 'Escape' && value) props.onChange('');
    else if (event.key === 'Escape' && props.onEscape) props.onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <TextField
      className={classes(field.field, styles.place)}
      value={value}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
      isInvalid={Boolean(props.error)}
      validationBehavior="aria"
      {...(props.autoFocus ? { autoFocus: true } : {})}
    >
      <FieldLabel {...props} />
      <Group
        className={classes(field.control, styles.control)}
        isInvalid={Boolean(props.error)}
        isDisabled={props.isDisabled ?? false}
      >
        {Icon && <Icon size={16} className={field.leading} aria-hidden="true" />}
        <Input
          className={field.input ?? ''}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open && suggestions.length > 0}
          aria-controls={listId}
          {...(marked && open ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
          placeholder={props.placeholder ?? ''}
          spellCheck={false}
          autoComplete="off"
          ref={props.inputRef ?? null}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
        {props.trailing && <div className={field.trailing}>{props.trailing}</div>}
      </Group>
      <FieldFoot {...props} />
      {open && (
        <SuggestList
          id={listId}
          label={props.listLabel}
          floating={list === 'floating'}
          suggestions={suggestions}
          at={at}
          onMark={(next) => setMark({ text: value, at: next })}
          onPick={(suggestion, shift) => props.onPick(suggestion, { shift })}
          none={none}
          foot={foot}
        />
      )}
    </TextField>
  );
}

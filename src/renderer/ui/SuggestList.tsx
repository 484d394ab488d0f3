import { useEffect, type ReactElement, type ReactNode } from 'react';
import { classes } from './classes';
import popover from './Popover.module.css';
import styles from './SuggestField.module.css';
import type { Suggestion } from './SuggestField';

interface SuggestListProps<S extends Suggestion> {
  readonly id: string;
  readonly label: string;
  readonly floating: boolean;
  readonly suggestions: readonly S[];
  /** The marked one; -1 for none. */
  readonly at: number;
  readonly onMark: (at: number) => void;
  readonly onPick: (suggestion: S, shift: boolean) => void;
  readonly none: string | undefined;
  readonly foot?: ReactNode;
}

/** The proposals under a SuggestField. The focus never comes here: a press must not take it from the field. */
export function SuggestList<S extends Suggestion>(props: SuggestListProps<S>): ReactElement {
  const { id, at, suggestions } = props;
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
    <div
      className={classes(styles.list, props.floating && styles.floating)}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ul id={id} role="listbox" aria-label={props.label} className={popover.items}>
        {suggestions.map((suggestion, index) => (
          <li key={suggestion.id} role="presentation">
            {suggestion.group && suggestion.group !== suggestions[index - 1]?.group && (
              <div className={styles.group} role="presentation">
                {suggestion.group}
              </div>
            )}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={popover.item}
              {...(index === at ? { 'data-focused': '' } : {})}
              onPointerMove={() => index !== at && props.onMark(index)}
              onClick={(event) => props.onPick(suggestion, event.shiftKey)}
            >
              {suggestion.icon && <suggestion.icon size={16} aria-hidden="true" />}
              <span className={styles.label} title={suggestion.label}>
                {suggestion.label}
              </span>
              {suggestion.detail && <span className={styles.detail}>{suggestion.detail}</span>}
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.none}>
        {props.none}
      </p>
      {props.foot && <div className={styles.foot}>{props.foot}</div>}
    </div>
  );
}

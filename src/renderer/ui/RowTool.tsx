import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, ReactElement } from 'react';
import { ariaKeyShortcut } from './accelerator';
import { classes } from './classes';
import { usePlatform } from './platform';
import styles from './RowTool.module.css';
import { Spinner } from './Spinner';

export interface RowToolProps {
  readonly icon: LucideIcon;
  /** Its name: read aloud, and shown as its tooltip. */
  readonly label: string;
  readonly onPress: (tool: HTMLElement) => void;
  /** Why it cannot be pressed now: its tooltip says so. */
  readonly off?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Asked of the PBX and not confirmed yet: shows so, keeps the focus, takes no second press. */
  readonly asked?: boolean | undefined;
  /** The accelerator that does the same, shown in the tooltip. */
  readonly shortcut?: string | undefined;
  /** It opens a menu: a `MenuAt`. */
  readonly opensMenu?: boolean | undefined;
  readonly className?: string | undefined;
}

/**
 * An `IconButton` for the rows of a long list: a plain button, because rows come by the dozen while one scrolls. The
 * list's `RowTooltips` shows its tooltip.
 */
export function RowTool(props: RowToolProps): ReactElement {
  const { icon: Icon, label, off, isDisabled = false, asked, shortcut, opensMenu } = props;
  const platform = usePlatform();
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (!off && !asked) props.onPress(event.currentTarget);
  };
  // The click that a key makes would pass for a screen reader's, and its menu would not have the focus on an item.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!opensMenu || off || !menuKeys.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    props.onPress(event.currentTarget);
  };
  return (
    <button
      type="button"
      className={classes(styles.tool, props.className)}
      aria-label={label}
      disabled={isDisabled}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onDoubleClick={stop}
      data-tip={off ?? label}
      {...(off ? { 'aria-disabled': true, 'aria-description': off, 'data-off': '' } : {})}
      {...(asked ? { 'aria-disabled': true, 'data-pending': '' } : {})}
      {...(isDisabled ? { 'data-disabled': '' } : {})}
      {...(opensMenu ? { 'aria-haspopup': 'menu' } : {})}
      {...(shortcut ? { 'aria-keyshortcuts': ariaKeyShortcut(shortcut, platform) } : {})}
      {...(shortcut && !off ? { 'data-keys': shortcut } : {})}
    >
      {asked ? <Spinner size={16} /> : <Icon size={16} aria-hidden="true" />}
    </button>
  );
}

const menuKeys = ['Enter', ' ', 'ArrowDown'];

/** Two presses of a tool are not a double click on its row. */
const stop = (event: MouseEvent): void => event.stopPropagation();

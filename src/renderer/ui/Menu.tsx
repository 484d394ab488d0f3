import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { KeyHint } from './KeyHint';
import styles from './Popover.module.css';

/** One thing to do, or a line between groups. */
export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: LucideIcon | undefined;
      readonly detail?: string | undefined;
      readonly shortcut?: string | undefined;
      readonly danger?: boolean | undefined;
      readonly isDisabled?: boolean | undefined;
      readonly onAction: () => void;
    }
  | { readonly separator: string };

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** Things to do, behind a button. */
export function Menu({ trigger, label, entries }: MenuProps): ReactElement {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu aria-label={label} className={styles.items ?? ''}>
          {entries.map((entry) =>
            'separator' in entry ? (
              <Separator key={entry.separator} className={styles.separator ?? ''} />
            ) : (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                className={styles.item ?? ''}
                isDisabled={entry.isDisabled ?? false}
                onAction={entry.onAction}
                {...(entry.danger ? { 'data-danger': '' } : {})}
              >
                {entry.icon && <entry.icon size={16} aria-hidden="true" />}
                <span className={styles.texts}>
                  {entry.label}
                  {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
                </span>
                {entry.shortcut && <KeyHint keys={entry.shortcut} />}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

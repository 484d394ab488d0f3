import { Check, type LucideIcon } from 'lucide-react';
import { useEffect, useMemo, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { KeyHint } from './KeyHint';
import styles from './Popover.module.css';
import { useKeysTold } from './use-keys-told';
import { VisuallyHidden } from './VisuallyHidden';

/** One thing to do, a group of them under its name, or a line between groups. */
export type MenuEntry =
  | MenuAct
  | { readonly section: string; readonly entries: readonly MenuEntry[] }
  | { readonly separator: string };

interface MenuAct {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** It is so now, or will be: marked. */
  readonly isChecked?: boolean | undefined;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** For who opens it by other means, too. */
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** Things to do, behind a button. */
export function Menu({ trigger, label, entries, isOpen, onOpenChange }: MenuProps): ReactElement {
  return (
    <MenuTrigger
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      {trigger}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu aria-label={label} className={styles.items ?? ''}>
          {entries.map(item)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/**
 * Things to do, at a button that is not one of React Aria's: a list has one for all its rows. Not there without `at`.
 * Opened with the keys, there or at the row, it has the focus on what stands first, and gives it back.
 */
export function MenuAt(props: {
  readonly at: HTMLElement | undefined;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}): ReactElement {
  const { at, onClose } = props;
  const trigger = useMemo(() => ({ current: at ?? null }), [at]);
  useEffect(() => {
    at?.setAttribute('aria-expanded', 'true');
    return () => at?.removeAttribute('aria-expanded');
  }, [at]);
  return (
    <Popover
      className={styles.popover ?? ''}
      offset={4}
      triggerRef={trigger}
      isOpen={at !== undefined}
      onOpenChange={(open) => !open && onClose()}
    >
      <AriaMenu
        aria-label={props.label}
        className={styles.items ?? ''}
        autoFocus={at && document.activeElement?.matches(':focus-visible') ? 'first' : true}
        onClose={onClose}
      >
        {props.entries.map(item)}
      </AriaMenu>
    </Popover>
  );
}

function item(entry: MenuEntry): ReactElement {
  if ('separator' in entry) {
    return <Separator key={entry.separator} className={styles.separator ?? ''} />;
  }
  if ('section' in entry) {
    return (
      <MenuSection key={entry.section}>
        <Header className={styles.section ?? ''}>{entry.section}</Header>
        {entry.entries.map(item)}
      </MenuSection>
    );
  }
  return <Act key={entry.id} entry={entry} />;
}

function Act({ entry }: { readonly entry: MenuAct }): ReactElement {
  const told = useKeysTold(entry.shortcut);
  return (
    <MenuItem
      ref={told}
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
      {entry.isChecked && <Chosen />}
    </MenuItem>
  );
}

/** The mark of what is so now, to be seen and heard. */
function Chosen(): ReactElement {
  const { t } = useTranslation('app');
  return (
    <>
      <Check size={16} aria-hidden="true" />
      <VisuallyHidden>{t('chosen')}</VisuallyHidden>
    </>
  );
}

import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes';
import { KeyHint } from './KeyHint';
import { Spinner } from './Spinner';
import { Tooltip } from './Tooltip';
import { useKeysTold } from './use-keys-told';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'answer' | 'hangUp' | 'danger';

/** What every kind of button takes. */
export interface ButtonBehaviour {
  readonly onPress?: (() => void) | undefined;
  readonly variant?: ButtonVariant | undefined;
  /** `large` is the 44 px of answer and hang up. */
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  /** Asked of the PBX and not confirmed yet: shows so, keeps the focus, takes no second press. */
  readonly asked?: boolean | undefined;
  /** Why it cannot be pressed now. The button stays focusable and its tooltip says the reason. */
  readonly off?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly tooltip?: string | undefined;
  /** The accelerator that does the same, shown in the tooltip. */
  readonly shortcut?: string | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly id?: string | undefined;
  /** For buttons that open something: passed through by Menu and Dialog triggers. */
  readonly slot?: string | undefined;
  readonly className?: string | undefined;
}

export interface ButtonProps extends ButtonBehaviour {
  readonly icon?: LucideIcon | undefined;
  readonly children: ReactNode;
  readonly 'aria-label'?: string | undefined;
  /** Takes the whole width of its place. */
  readonly wide?: boolean | undefined;
  /** The keys stand in the button, not in a tooltip: where one would cover what is to be read beside it. */
  readonly showsKeys?: boolean | undefined;
}

/** A button with words. */
export function Button(props: ButtonProps): ReactElement {
  const { icon: Icon, children, asked, wide, shortcut, showsKeys, size = 'normal' } = props;
  return (
    <BareButton {...props} className={classes(wide && styles.wide, props.className)}>
      {asked ? (
        <Spinner size={size === 'large' ? 18 : 16} />
      ) : (
        Icon && <Icon size={size === 'large' ? 18 : 16} aria-hidden="true" />
      )}
      <span className={styles.label}>{children}</span>
      {showsKeys && shortcut && <KeyHint keys={shortcut} />}
    </BareButton>
  );
}

/** The button under Button and IconButton: state, tooltip and keys, without an opinion on its content. */
export function BareButton(
  props: ButtonBehaviour & {
    readonly children: ReactNode;
    readonly 'aria-label'?: string | undefined;
    readonly showsKeys?: boolean | undefined;
  },
): ReactElement {
  const { variant = 'secondary', size = 'normal', asked = false, off, shortcut } = props;
  const tellKeys = useKeysTold(shortcut);
  const look = classes(styles.button, styles[variant], styles[size], props.className);
  return (
    <Tooltip text={off ?? props.tooltip} keys={off || props.showsKeys ? undefined : shortcut}>
      <AriaButton
        ref={tellKeys}
        className={look}
        isPending={asked}
        isDisabled={props.isDisabled ?? false}
        type={props.type ?? 'button'}
        {...(props.onPress && !off ? { onPress: props.onPress } : {})}
        {...(off ? { 'aria-disabled': true, 'data-off': '' } : {})}
        {...(props['aria-label'] ? { 'aria-label': props['aria-label'] } : {})}
        {...(props.autoFocus ? { autoFocus: true } : {})}
        {...(props.id ? { id: props.id } : {})}
        {...(props.slot ? { slot: props.slot } : {})}
      >
        {props.children}
      </AriaButton>
    </Tooltip>
  );
}

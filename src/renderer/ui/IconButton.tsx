import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { BareButton, type ButtonBehaviour } from './Button';
import styles from './Button.module.css';
import { classes } from './classes';
import { Spinner } from './Spinner';

export interface IconButtonProps extends Omit<ButtonBehaviour, 'tooltip'> {
  readonly icon: LucideIcon;
  /** Its name: read aloud, and shown as its tooltip. */
  readonly label: string;
}

/** A button that is only an icon; its tooltip is its name. */
export function IconButton({ icon: Icon, label, ...props }: IconButtonProps): ReactElement {
  const size = props.size === 'large' ? 20 : props.size === 'small' ? 14 : 16;
  return (
    <BareButton
      variant="quiet"
      {...props}
      tooltip={label}
      aria-label={label}
      className={classes(styles.icon, props.className)}
    >
      {props.asked ? <Spinner size={size} /> : <Icon size={size} aria-hidden="true" />}
    </BareButton>
  );
}

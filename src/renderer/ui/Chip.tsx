import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes';
import styles from './Chip.module.css';
import { toneClass, type Tone } from './tone';

export interface ChipProps {
  readonly tone?: Tone | undefined;
  /** A colour always comes with an icon or a word. */
  readonly icon?: LucideIcon | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A state in a word or two, with its colour and icon. */
export function Chip({
  tone = 'neutral',
  icon: Icon,
  children,
  className,
}: ChipProps): ReactElement {
  return (
    <span className={classes(styles.chip, toneClass(tone), className)}>
      {Icon && <Icon size={14} aria-hidden="true" />}
      <span className={styles.label}>{children}</span>
    </span>
  );
}

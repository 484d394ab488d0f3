import type { ReactElement } from 'react';
import styles from './Badge.module.css';

export interface BadgeProps {
  readonly count: number;
  /** The count in words, for screen readers: "3 missed calls". */
  readonly label: string;
  /** `attention` is for what waits for the user; `plain` only counts. */
  readonly tone?: 'plain' | 'attention' | undefined;
}

/** A small number beside a name; nothing when there is nothing. */
export function Badge({ count, label, tone = 'attention' }: BadgeProps): ReactElement | null {
  if (count <= 0) return null;
  return (
    <span className={styles[tone]} role="img" aria-label={label}>
      {count > 99 ? '99+' : count}
    </span>
  );
}

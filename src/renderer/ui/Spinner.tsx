import type { ReactElement } from 'react';
import styles from './Spinner.module.css';

/** Something is under way. With reduced motion it stands still, so say it in words beside it. Never shown at rest. */
export function Spinner({ size = 16 }: { readonly size?: number }): ReactElement {
  return (
    <svg
      className={styles.spinner}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <circle className={styles.track} cx="8" cy="8" r="6" />
      <path className={styles.arc} d="M8 2a6 6 0 0 1 6 6" />
    </svg>
  );
}

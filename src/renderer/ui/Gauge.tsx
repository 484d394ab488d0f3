import type { ReactElement } from 'react';
import { Meter } from 'react-aria-components';
import { classes } from './classes';
import styles from './Gauge.module.css';

/** How much of something is taken. Amber when little is left, red when nothing is; the words beside it say it too. */
export function Gauge(props: {
  readonly label: string;
  readonly value: number;
  readonly total: number;
  /** What a screen reader says instead of a percentage. */
  readonly text: string;
}): ReactElement {
  const { value, total } = props;
  const share = total > 0 ? Math.min(1, value / total) : 0;
  return (
    <Meter
      aria-label={props.label}
      value={Math.min(value, total)}
      maxValue={Math.max(total, 1)}
      valueLabel={props.text}
      className={styles.gauge ?? ''}
    >
      <span
        className={classes(styles.bar, share >= 1 ? styles.full : share >= 0.9 && styles.high)}
        style={{ inlineSize: `${share * 100}%` }}
      />
    </Meter>
  );
}

import { useEffect, useRef, useState, type ReactElement } from 'react';
import { classes } from './classes';
import { formatDuration } from './duration';
import { useNow } from './now';
import styles from './Timer.module.css';

export interface TimerProps {
  /** When it began, in ms since the epoch. */
  readonly since: number;
  readonly className?: string | undefined;
}

/** How long something has lasted. Ticks with all other timers, and only while it is in view. */
export function Timer({ since, className }: TimerProps): ReactElement {
  const ref = useRef<HTMLTimeElement>(null);
  const [inView, setInView] = useState(true);
  useEffect(() => {
    if (!ref.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last) setInView(last.isIntersecting);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return (
    <time ref={ref} className={classes(styles.timer, className)} role="timer" aria-live="off">
      {inView ? <Running since={since} /> : formatDuration(0)}
    </time>
  );
}

function Running({ since }: { readonly since: number }): string {
  return formatDuration(useNow() - since);
}

import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { formatDuration, formatMinutes } from './duration';
import { useNow } from './now';
import { eachSecond, isYoung, slowingSince } from './tick-clock';
import styles from './Timer.module.css';

export interface TimerProps {
  /** When it began, in ms since the epoch. */
  readonly since: number;
  /** Tells whole minutes once a minute has passed: for what lasts long and has no limit. */
  readonly slows?: boolean;
  readonly className?: string | undefined;
}

/** How long something has lasted. Ticks with all other timers, and only while it is in view. */
export function Timer({ since, slows = false, className }: TimerProps): ReactElement {
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
      {inView ? <Running since={since} slows={slows} /> : formatDuration(0)}
    </time>
  );
}

function Running({ since, slows }: { readonly since: number; readonly slows: boolean }): string {
  const { i18n } = useTranslation();
  const next = useMemo(() => (slows ? slowingSince(since) : eachSecond), [since, slows]);
  const lasted = useNow(next) - since;
  return slows && !isYoung(lasted) ? formatMinutes(lasted, i18n.language) : formatDuration(lasted);
}

import type { ReactElement } from 'react';
import { classes } from '../../ui';
import { differingGroups, fingerprintGroups } from './fingerprint-groups';
import styles from './Fingerprint.module.css';

/** A certificate's fingerprint to compare by eye; with `unlike`, the groups that differ stand out. */
export function Fingerprint(props: {
  readonly value: string;
  readonly unlike?: string | undefined;
}): ReactElement {
  const differs = props.unlike === undefined ? [] : differingGroups(props.value, props.unlike);
  return (
    <code className={styles.fingerprint} data-selectable>
      {fingerprintGroups(props.value).map((group, at) => (
        <span key={at} className={classes(styles.group, differs[at] && styles.differs)}>
          {group}
        </span>
      ))}
    </code>
  );
}

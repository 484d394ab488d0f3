import type { ReactElement, ReactNode } from 'react';
import styles from './Fact.module.css';

/** A fact under its name; nothing where the server does not tell it. */
export function Fact(props: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement | null {
  if (!props.children) return null;
  return (
    <div className={styles.fact}>
      <dt>{props.name}</dt>
      <dd data-selectable>{props.children}</dd>
    </div>
  );
}

import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { useNavigation, type SettingsSection } from '../../app/frame/navigation';
import styles from './SettingsPage.module.css';

/** A group of settings under its title; scrolled to when the way here named it. */
export function Section(props: {
  readonly title: string;
  readonly help?: string | undefined;
  readonly name?: SettingsSection | undefined;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const { section } = useNavigation();
  const titleId = useId();
  const ref = useRef<HTMLElement>(null);
  const wanted = props.name !== undefined && section === props.name;
  useEffect(() => {
    if (wanted) ref.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  return (
    <section ref={ref} className={styles.section} aria-labelledby={titleId}>
      <header className={styles.sectionHead}>
        <div className={styles.sectionTexts}>
          <h2 id={titleId} className={styles.sectionTitle}>
            {props.title}
          </h2>
          {props.help && <p className={styles.help}>{props.help}</p>}
        </div>
        {props.action}
      </header>
      <div className={styles.lines}>{props.children}</div>
    </section>
  );
}

/** Facts under their names. */
export function FactLine(props: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{props.name}</dt>
      <dd className={styles.factValue} data-selectable>
        {props.children}
      </dd>
    </div>
  );
}

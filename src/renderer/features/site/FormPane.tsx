import { ArrowLeft, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui';
import styles from './pane.module.css';

/** The frame of an object, one that is or one to be, or of a user: title and ways out above, what is done with it below. */
export function FormPane(props: {
  readonly title: string;
  /** Of what the list is that a narrow window goes back to: a class, or the users. */
  readonly name: string;
  readonly onClose: () => void;
  /** Beside the title: that it is being read. */
  readonly lead?: ReactNode;
  readonly tools?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('site');
  return (
    <section className={styles.form} aria-label={props.title}>
      <header className={styles.head}>
        <IconButton
          icon={ArrowLeft}
          label={t('objects.listOf', { name: props.name })}
          className={styles.back}
          onPress={props.onClose}
        />
        <h2 className={styles.title}>{props.title}</h2>
        {props.lead}
        <span className={styles.tools}>
          {props.tools}
          <IconButton icon={X} label={t('objects.close')} onPress={props.onClose} />
        </span>
      </header>
      <div className={styles.body}>{props.children}</div>
      {props.foot && <footer className={styles.foot}>{props.foot}</footer>}
    </section>
  );
}

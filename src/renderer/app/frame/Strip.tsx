import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui';
import styles from './LinkBanner.module.css';

interface StripProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** All is well: something to know, not something to worry about. */
  readonly quiet?: boolean;
}

/** A strip below the header about the connection. */
export function Strip({ title, text, lead, children, quiet }: StripProps): ReactElement {
  const { t } = useTranslation('app');
  return (
    <section
      className={classes(styles.strip, quiet === true && styles.quiet)}
      aria-label={t('link.label')}
    >
      {lead}
      <div className={styles.texts}>
        <p className={styles.title}>{title}</p>
        {text && <p>{text}</p>}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}

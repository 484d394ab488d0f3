import { CircleAlert, Copy, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { IconButton } from './IconButton';
import styles from './Notice.module.css';

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

export interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'error';
  /** What happened, to what. */
  readonly title: string;
  /** The next step. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Facts for support; with `onCopy` a button copies them. */
  readonly details?: string | undefined;
  readonly onCopy?: ((details: string) => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

/** Something the user should know: what happened, what to do, and what support will ask for. */
export function Notice(props: NoticeProps): ReactElement {
  const { t } = useTranslation('app');
  const { tone, details, onCopy } = props;
  const Icon = icons[tone];
  return (
    <div
      className={classes(styles.notice, styles[tone])}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon size={16} className={styles.icon} aria-hidden="true" />
      <div className={styles.texts}>
        <p className={styles.title}>{props.title}</p>
        {props.children && <div className={styles.next}>{props.children}</div>}
        {props.action && <div className={styles.action}>{props.action}</div>}
      </div>
      {(onCopy && details) || props.onDismiss ? (
        <div className={styles.tools}>
          {onCopy && details && (
            <IconButton
              size="small"
              icon={Copy}
              label={t('copyDetails')}
              onPress={() => onCopy(details)}
            />
          )}
          {props.onDismiss && (
            <IconButton size="small" icon={X} label={t('dismiss')} onPress={props.onDismiss} />
          )}
        </div>
      ) : null}
    </div>
  );
}

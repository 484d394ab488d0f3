import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryLimit } from '@shared/model/directory';
import { FailureNotice } from '../../app/window/FailureNotice';
import { Button, Spinner } from '../../ui';
import styles from './contacts.module.css';
import type { People } from './use-people';

/** How far the search is: going on, given up by the PBX, refused, more than can be shown, or not possible here. */
export function SearchStatus(props: {
  readonly typed: string;
  readonly found: People;
}): ReactElement | null {
  const { t } = useTranslation('contacts');
  const { people, contacts, directory } = props.found;
  if (contacts.failure) {
    return (
      <div className={styles.notice}>
        <FailureNotice failure={contacts.failure} />
      </div>
    );
  }
  if (directory.failure) {
    return (
      <div className={styles.notice}>
        <FailureNotice
          failure={directory.failure}
          title={t('status.failed')}
          action={
            <Button size="small" onPress={directory.again}>
              {t('status.again')}
            </Button>
          }
        />
      </div>
    );
  }
  if (props.typed.trim() === '') return null;
  return (
    <p className={styles.status} role="status">
      {directory.progress === 'searching' && <Spinner size={14} />}
      <span className={styles.sentence}>
        {[
          (people.length > 0 || directory.progress !== 'searching') &&
            t('status.found', { count: people.length }),
          directory.progress !== 'finished' &&
            t(`status.${directory.progress}`, { limit: directoryLimit }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {directory.progress === 'timedOut' && (
        <Button size="small" variant="quiet" onPress={directory.again}>
          {t('status.again')}
        </Button>
      )}
    </p>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRequest } from '@shared/model/desk-state';
import { isUnderWay } from '@shared/model/requests';
import { Spinner } from '../../ui';
import styles from './CallsPage.module.css';
import { useRequestWord } from './RequestNotices';

/** What was asked and has no card yet: a call being made, a parked one being taken back. */
export function PendingRequests({
  requests,
}: {
  readonly requests: readonly CallRequest[];
}): ReactElement | null {
  const { t } = useTranslation('calls');
  const requestWord = useRequestWord();
  const pending = requests.filter(
    (request) => isUnderWay(request) && request.callRef === undefined,
  );
  if (pending.length === 0) return null;
  return (
    <ul className={styles.pending} role="status">
      {pending.map((request) => (
        <li key={request.id}>
          <Spinner /> {t('askedFor', { what: requestWord(request) })}
        </li>
      ))}
    </ul>
  );
}

import { PhoneIncoming, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '@shared/model/requests';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useCommand, useDesk } from '../../../mirror';
import { Button, Dialog, EmptyState } from '../../../ui';
import { useOffReason } from '../../calls/live';
import { RequestTrouble, useMessageRequests } from '../RequestTrouble';
import styles from '../messages.module.css';
import { AskCallback } from './AskCallback';
import { CallbackRow } from './CallbackRow';

/** Who asks to be called back, and the way to ask the same of others. */
export function CallbacksTab(): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const off = useOffReason();
  const callbacks = useDesk((desk) => desk.callbacks);
  const [all, setAll] = useState(false);
  const leaving = new Set(
    useMessageRequests('deleteCallbacks').flatMap((request) =>
      isUnderWay(request) ? (request.ids ?? []) : [],
    ),
  );
  const requests = callbacks?.requests ?? [];
  return (
    <>
      <AskCallback />
      <RequestTrouble name="deleteCallbacks" />
      {callbacks?.failure && (
        <div className={styles.notices}>
          <FailureNotice
            failure={callbacks.failure}
            title={t('callbacks.unreadable')}
            action={
              <Button size="small" onPress={() => void command('callbacks.refresh')}>
                {t('again')}
              </Button>
            }
          />
        </div>
      )}
      {requests.length > 0 ? (
        <>
          <div className={styles.head}>
            <span className={styles.summary}>
              {t('callbacks.count', { count: requests.length })}
            </span>
            {requests.length > 1 && (
              <Button
                size="small"
                variant="quiet"
                icon={Trash2}
                off={off}
                onPress={() => setAll(true)}
              >
                {t('callbacks.deleteAll')}
              </Button>
            )}
          </div>
          <ul className={styles.scroll} aria-label={t('callbacks.list')}>
            {requests.map((callback) => (
              <CallbackRow
                key={callback.id}
                callback={callback}
                isLeaving={leaving.has(callback.id)}
              />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState icon={PhoneIncoming} title={t('callbacks.empty')}>
          {t('callbacks.emptyText')}
        </EmptyState>
      )}
      <Dialog
        alert
        isOpen={all}
        title={t('callbacks.deleteAllTitle', { count: requests.length })}
        onClose={() => setAll(false)}
        actions={
          <>
            <Button onPress={() => setAll(false)}>{t('delete.keep')}</Button>
            <Button
              variant="danger"
              autoFocus
              onPress={() => {
                setAll(false);
                void command('callbacks.delete', { callbackIds: requests.map(({ id }) => id) });
              }}
            >
              {t('delete.do')}
            </Button>
          </>
        }
      >
        {t('callbacks.deleteAllText')}
      </Dialog>
    </>
  );
}

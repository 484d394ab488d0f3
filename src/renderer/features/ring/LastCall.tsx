import { History } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { recordKind, talkTime } from '@shared/model/history';
import type { Party } from '@shared/model/party';
import { useHistoryPage } from '../../mirror';
import { formatDuration } from '../../ui';
import { useToday } from '../history/use-today';
import { useWhenWords } from '../history/when-words';
import styles from './ring.module.css';

/** What the log says of the last call with this number; nothing while it is being read. */
export function LastCall({ party }: { readonly party: Party }): ReactElement | null {
  const { t } = useTranslation('ring');
  const { value } = useHistoryPage({ person: party.number ?? '-' }, 1);
  const when = useWhenWords();
  const today = useToday();
  if (!value || !party.number || party.anonymous) return null;
  const [record] = value.records;
  const talked = record && talkTime(record);
  return (
    <p className={styles.last}>
      <History size={14} aria-hidden="true" />
      <span>
        {record
          ? t(`lastCall.${recordKind(record)}`, { when: when.inSentence(record.beganAt, today) })
          : t('lastCall.none')}
        {talked !== undefined &&
          talked >= 1000 &&
          ` ${t('lastCall.duration', { duration: formatDuration(talked) })}`}
      </span>
    </p>
  );
}

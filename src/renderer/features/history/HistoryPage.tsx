import { History } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/window/FailureNotice';
import { Button, EmptyState, RadioGroup, Spinner } from '../../ui';
import { HistoryList } from './HistoryList';
import styles from './HistoryPage.module.css';
import { historyFilters, historyLines, type HistoryFilter } from './records';
import { useHistory, type LoadedHistory } from './use-history';

/** Every call of the log: missed, received, made; by day, newest first. */
export function HistoryPage(): ReactElement {
  const { t } = useTranslation('history');
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const history = useHistory();
  const lines = useMemo(() => historyLines(history.records, filter), [history.records, filter]);
  return (
    <section className={styles.page} aria-label={t('title')}>
      <div className={styles.head}>
        <RadioGroup
          label={t('filter.label')}
          hideLabel
          look="segments"
          value={filter}
          onChange={setFilter}
          options={historyFilters.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
        {history.loading && history.total !== undefined && <Spinner />}
      </div>
      {history.failure && (
        <div className={styles.notice}>
          <FailureNotice
            failure={history.failure}
            title={t('error.title')}
            action={
              <Button size="small" onPress={history.reload}>
                {t('error.again')}
              </Button>
            }
          />
        </div>
      )}
      {lines.length > 0 ? (
        <HistoryList key={filter} lines={lines} onEnd={history.more} loading={history.loading} />
      ) : (
        <NothingToList history={history} filter={filter} onAll={() => setFilter('all')} />
      )}
    </section>
  );
}

/** Still reading, nothing there at all, or nothing of the kind asked for. */
function NothingToList(props: {
  readonly history: LoadedHistory;
  readonly filter: HistoryFilter;
  readonly onAll: () => void;
}): ReactElement | null {
  const { t } = useTranslation('history');
  const { history, filter } = props;
  if (history.total === undefined) {
    return history.loading ? (
      <p className={styles.loading} role="status">
        <Spinner /> {t('loading')}
      </p>
    ) : null;
  }
  if (filter === 'all' || history.records.length === 0) {
    return (
      <EmptyState icon={History} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={History}
      title={t(`emptyFilter.${filter}`)}
      action={<Button onPress={props.onAll}>{t('emptyFilter.showAll')}</Button>}
    />
  );
}

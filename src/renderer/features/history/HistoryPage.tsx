import { History } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '@shared/bridge/bridge';
import type { HistoryChoice, KeptRecord } from '@shared/model/history';
import { partyName } from '@shared/model/party';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useAsking } from '../../mirror';
import { Button, Dialog, EmptyState, Spinner } from '../../ui';
import { useNumberWords } from '../calls/party-words';
import { CallbackList } from './CallbackList';
import { SearchTermsContext } from './Highlighted';
import { HistoryHead } from './HistoryHead';
import { HistoryList } from './HistoryList';
import { HistoryNotices } from './HistoryNotices';
import styles from './HistoryPage.module.css';
import { historyLines } from './records';
import { choiceOf, everything, isSelected, noSelection, select, selectedCount } from './selection';
import { SelectionBar } from './SelectionBar';
import { useHistory, type LoadedHistory } from './use-history';
import { useHistoryView, type HistoryViewState } from './use-history-view';
import { useRowActions } from './use-row-actions';

/** Every call that was: missed, received, made; by day, newest first; and whom to call back. */
export function HistoryPage(): ReactElement {
  const { t } = useTranslation('history');
  const state = useHistoryView();
  const history = useHistory(state.filter);
  const isList = state.view !== 'toCallBack';
  return (
    <section className={styles.page} aria-label={t('title')}>
      <HistoryHead state={state} total={history.total} />
      <HistoryNotices />
      {history.failure && (
        <div className={styles.notices}>
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
      <SearchTermsContext value={state.terms}>
        {isList ? <Calls state={state} history={history} /> : <CallbackList />}
      </SearchTermsContext>
    </section>
  );
}

/** The calls under the filter, and what is selected of them. */
function Calls(props: {
  readonly state: HistoryViewState;
  readonly history: LoadedHistory;
}): ReactElement | null {
  const { state, history } = props;
  const { filter, setPerson } = state;
  const { run } = useAsking();
  const numberWords = useNumberWords();
  const lines = useMemo(() => historyLines(history.records), [history.records]);
  const filterText = JSON.stringify(filter);
  const [selected, setSelected] = useState({ selection: noSelection, filterText });
  const [deleting, setDeleting] = useState<HistoryChoice>();
  // Another filter shows other calls: what was selected of those before must not be deleted unseen.
  const selection = selected.filterText === filterText ? selected.selection : noSelection;
  const setSelection = (next: typeof selection): void =>
    setSelected({ selection: next, filterText });
  /** What the PBX refused stays selected, to be asked again; so does what was selected meanwhile. */
  const clearIfTaken = ({ ok }: Outcome<void>): void =>
    setSelected((last) =>
      ok && last.selection === selection ? { selection: noSelection, filterText } : last,
    );
  const count = selectedCount(selection, history.total ?? 0);
  const choice = choiceOf(selection, filter);

  const only = useCallback(
    ({ party }: KeptRecord) => {
      const { number = '' } = party;
      setPerson({ number, name: partyName(party) ?? numberWords(number) });
    },
    [setPerson, numberWords],
  );
  const toggle = useCallback(
    ({ id }: KeptRecord) =>
      setSelected((last) => {
        const now = last.filterText === filterText ? last.selection : noSelection;
        return { selection: select(now, id, !isSelected(now, id)), filterText };
      }),
    [filterText],
  );
  const actions = useRowActions({ only, toggle, askToDelete: setDeleting });

  if (lines.length === 0) return <NothingToList history={history} state={state} />;
  return (
    <>
      {count > 0 && choice && (
        <SelectionBar
          count={count}
          onAll={() => setSelection(everything)}
          onClear={() => setSelection(noSelection)}
          onAcknowledge={(acknowledged) =>
            void run('history.acknowledge', { choice, acknowledged }).then(clearIfTaken)
          }
          onDelete={() => setDeleting(choice)}
        />
      )}
      <HistoryList
        key={filterText}
        lines={lines}
        selection={selection}
        onSelection={setSelection}
        onDelete={() => choice && setDeleting(choice)}
        actions={actions}
        onEnd={history.more}
        loading={history.loading && history.records.length >= 100}
      />
      {deleting && (
        <DeleteDialog
          count={'ids' in deleting ? deleting.ids.length : count}
          onClose={() => setDeleting(undefined)}
          onDelete={() => void run('history.delete', { choice: deleting }).then(clearIfTaken)}
        />
      )}
    </>
  );
}

function DeleteDialog(props: {
  readonly count: number;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('history');
  const { count } = props;
  return (
    <Dialog
      title={t('delete.title', { count })}
      isOpen
      alert
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('delete.keep')}</Button>
          <Button
            variant="danger"
            autoFocus
            onPress={() => {
              props.onDelete();
              props.onClose();
            }}
          >
            {t('delete.now')}
          </Button>
        </>
      }
    >
      {t('delete.text')}
    </Dialog>
  );
}

/** Still reading, nothing there at all, or nothing of the kind asked for. */
function NothingToList(props: {
  readonly history: LoadedHistory;
  readonly state: HistoryViewState;
}): ReactElement | null {
  const { t } = useTranslation('history');
  const { history, state } = props;
  if (history.total === undefined || history.loading) {
    return history.loading ? (
      <p className={styles.loading} role="status">
        <Spinner /> {t('loading')}
      </p>
    ) : null;
  }
  if (!state.isNarrowed) {
    return (
      <EmptyState icon={History} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  const onlyList = Object.keys(state.filter).join() === 'list';
  const title =
    onlyList && state.filter.list ? t(`emptyFilter.${state.filter.list}`) : t('emptyFilter.found');
  return (
    <EmptyState
      icon={History}
      title={title}
      action={<Button onPress={state.showAll}>{t('emptyFilter.showAll')}</Button>}
    />
  );
}

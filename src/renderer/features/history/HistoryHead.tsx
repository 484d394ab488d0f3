import { Ellipsis, FileJson, FileSpreadsheet, X } from 'lucide-react';
import { memo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useDesk } from '../../mirror';
import { Button, IconButton, Menu, RadioGroup, SearchField, Select } from '../../ui';
import { useBack, useShortcut } from '../../app/shortcuts/use-shortcut';
import { datePresets, type DatePreset } from './dates';
import { DatesDialog } from './DatesDialog';
import styles from './HistoryPage.module.css';
import { historyViews, type HistoryViewState } from './use-history-view';

/** What to show: search, list, dates, person; and what can be done with all of it. */
export const HistoryHead = memo(function HistoryHead(props: {
  readonly state: HistoryViewState;
  readonly total: number | undefined;
}): ReactElement {
  const { t } = useTranslation('history');
  const { state, total } = props;
  const toCallBack = useDesk((desk) => desk.toCallBack) ?? 0;
  const [asksDates, setAsksDates] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useShortcut('searchHistory', () => search.current?.focus());
  useBack(() => state.setText(''), state.text !== '');
  const lists = state.view !== 'toCallBack';
  const viewLabel = (view: (typeof historyViews)[number]): string =>
    view === 'toCallBack' && toCallBack > 0
      ? t('view.toCallBackCount', { count: toCallBack })
      : t(`view.${view}`);
  return (
    <div className={styles.head}>
      <RadioGroup
        label={t('view.label')}
        hideLabel
        look="segments"
        value={state.view}
        onChange={state.setView}
        options={historyViews.map((value) => ({ value, label: viewLabel(value) }))}
      />
      {lists && (
        <div className={styles.headLine}>
          <SearchField
            label={t('search.label')}
            placeholder={t('search.label')}
            clearLabel={t('search.clear')}
            value={state.text}
            onChange={state.setText}
            maxLength={100}
            inputRef={search}
          />
          <div className={styles.dates}>
            <Select<DatePreset>
              label={t('dates.label')}
              hideLabel
              value={state.dates.preset}
              options={datePresets.map((value) => ({ value, label: t(`dates.${value}`) }))}
              onChange={(preset) => {
                if (preset === 'between') setAsksDates(true);
                else state.setDates({ preset });
              }}
            />
          </div>
          <ExportMenu state={state} />
        </div>
      )}
      {lists && (state.person || (state.isNarrowed && total !== undefined)) && (
        <div className={styles.headLine}>
          {state.person && (
            <Button
              size="small"
              icon={X}
              tooltip={t('everybody')}
              onPress={() => state.setPerson(undefined)}
            >
              {t('onlyShown', { party: state.person.name })}
            </Button>
          )}
          {state.isNarrowed && total !== undefined && (
            <span className={styles.count} role="status">
              {t('found', { count: total })}
            </span>
          )}
        </div>
      )}
      {asksDates && (
        <DatesDialog
          onChoose={(first, last) => state.setDates({ preset: 'between', first, last })}
          onClose={() => setAsksDates(false)}
        />
      )}
    </div>
  );
});

/** Everything under the present filter, as a file. */
function ExportMenu({ state }: { readonly state: HistoryViewState }): ReactElement {
  const { t } = useTranslation('history');
  const command = useCommand();
  const write = (format: 'csv' | 'json'): void =>
    void command('history.export', { format, filter: state.filter });
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} label={t('export.menu')} />}
      label={t('export.menu')}
      entries={[
        {
          section: t(state.isNarrowed ? 'export.shown' : 'export.all'),
          entries: [
            {
              id: 'csv',
              icon: FileSpreadsheet,
              label: t('export.csv'),
              onAction: () => write('csv'),
            },
            { id: 'json', icon: FileJson, label: t('export.json'), onAction: () => write('json') },
          ],
        },
      ]}
    />
  );
}

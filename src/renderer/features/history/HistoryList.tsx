import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRecord } from '@shared/model/history';
import { RowTooltips, Spinner } from '../../ui';
import { useRows } from '../../ui/use-rows';
import styles from './HistoryPage.module.css';
import { HistoryRow } from './HistoryRow';
import { RowMenu, type OpenRowMenu } from './RowMenu';
import { nextRecord, type HistoryLine } from './records';
import { everything, isSelected, noSelection, select, type Selection } from './selection';
import { useAskedRecords } from './use-asked-records';
import type { RowActions } from './use-row-actions';
import { useRowWords } from './use-row-words';
import { useToday } from './use-today';

const heights = { day: 32, record: 52 } as const;
const heightOf = ({ type }: HistoryLine): number => heights[type];
const keyOf = ({ key }: HistoryLine): string => key;
/** So near the end of what is loaded, the next page is asked for. */
const nearEnd = 20;

interface HistoryListProps {
  readonly lines: readonly HistoryLine[];
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onDelete: () => void;
  readonly actions: RowActions;
  /** The user nears the end of what is loaded. */
  readonly onEnd: () => void;
  readonly loading: boolean;
}

/**
 * The lines that are in view, and the keys: arrows go from call to call, Enter calls, Space selects,
 * Shift with an arrow selects on, Ctrl+A all, Delete deletes.
 */
export function HistoryList(props: HistoryListProps): ReactElement {
  const { lines, selection, onSelection, onEnd, actions } = props;
  const { t } = useTranslation('history');
  const [at, setAt] = useState(() => nextRecord(lines, -1, 1));
  const asked = useAskedRecords();
  const [menu, setMenu] = useState<OpenRowMenu>();
  const words = useRowWords();
  const today = useToday();
  const { scroll, list, virtual, focus } = useRows({ lines, heightOf, keyOf, current: at });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - nearEnd) onEnd();
  }, [last, lines.length, onEnd]);

  const idAt = (index: number): number | undefined => {
    const line = lines[index];
    return line?.type === 'record' ? line.record.id : undefined;
  };
  /** Selects every call from one line to another. */
  const through = (from: number, to: number): void => {
    let next = selection;
    for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
      const id = idAt(index);
      if (id !== undefined) next = select(next, id, true);
    }
    onSelection(next);
  };
  const toggle = (index: number): void => {
    const id = idAt(index);
    if (id !== undefined) onSelection(select(selection, id, !isSelected(selection, id)));
  };
  const move = (to: number, extend: boolean): void => {
    if (extend) through(at, to);
    setAt(to);
    focus(to, `[data-line="${to}"]`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const onRow = event.target instanceof HTMLElement && 'line' in event.target.dataset;
    if (!onRow) return;
    const line = lines[at];
    const { key, shiftKey: extend } = event;
    if (key === 'ArrowDown') move(nextRecord(lines, at, 1), extend);
    else if (key === 'ArrowUp') move(nextRecord(lines, at, -1), extend);
    else if (key === 'Home') move(nextRecord(lines, -1, 1), extend);
    else if (key === 'End') move(nextRecord(lines, lines.length, -1), extend);
    else if (key === 'Enter' && line?.type === 'record') actions.call(line.record);
    else if (key === ' ') toggle(at);
    else if (key === 'a' && (event.ctrlKey || event.metaKey)) onSelection(everything);
    else if (key === 'Escape' && selection !== noSelection) onSelection(noSelection);
    else if (key === 'Delete') props.onDelete();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const newest = useRef({ through, toggle, at });
  useEffect(() => {
    newest.current = { through, toggle, at };
  });
  const onFocus = useCallback((index: number) => setAt(index), []);
  const onMenu = useCallback((record: KeptRecord, at: HTMLElement) => setMenu({ record, at }), []);
  const onClick = useCallback((index: number, event: MouseEvent) => {
    if (event.shiftKey) newest.current.through(newest.current.at, index);
    else if (event.ctrlKey || event.metaKey) newest.current.toggle(index);
  }, []);

  return (
    <div className={styles.scroll} ref={scroll} onKeyDown={onKeyDown}>
      <div
        className={styles.list}
        role="grid"
        aria-label={t('list')}
        aria-multiselectable="true"
        {...list}
      >
        {items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const { start, size } = item;
          const style = { insetBlockStart: start, blockSize: size };
          return line.type === 'day' ? (
            <div key={line.key} role="row" className={styles.day} style={style}>
              <span role="rowheader">{words.when.day(line.at, today)}</span>
            </div>
          ) : (
            <HistoryRow
              key={line.key}
              record={line.record}
              index={item.index}
              isCurrent={item.index === at}
              isSelected={isSelected(selection, line.record.id)}
              isAsked={line.record.atPbx && asked.has(line.record.recordId)}
              start={start}
              size={size}
              actions={actions}
              words={words}
              onMenu={onMenu}
              onFocus={onFocus}
              onClick={onClick}
            />
          );
        })}
      </div>
      <RowMenu open={menu} words={words} actions={actions} onClose={() => setMenu(undefined)} />
      <RowTooltips within={scroll} />
      {props.loading && (
        <p className={styles.loading} role="status">
          <Spinner /> {t('loadingMore')}
        </p>
      )}
    </div>
  );
}

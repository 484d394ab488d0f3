import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../../ui';
import styles from './HistoryPage.module.css';
import { HistoryRow } from './HistoryRow';
import { nextRecord, type HistoryLine } from './records';
import { useCallBack } from './use-call-back';
import { useToday } from './use-today';
import { useWhenWords } from './when-words';

const heights = { day: 32, record: 52 } as const;
/** So near the end of what is loaded, the next page is asked for. */
const nearEnd = 20;

interface HistoryListProps {
  readonly lines: readonly HistoryLine[];
  /** The user nears the end of what is loaded. */
  readonly onEnd: () => void;
  readonly loading: boolean;
}

/** The lines that are in view, and the keys: arrows go from call to call, Enter calls. */
export function HistoryList({ lines, onEnd, loading }: HistoryListProps): ReactElement {
  const { t } = useTranslation('history');
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() => nextRecord(lines, -1, 1));
  const callBack = useCallBack();
  const when = useWhenWords();
  const today = useToday();
  // eslint-disable-next-line react-hooks/incompatible-library -- its rows are drawn here and nowhere memoised
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => heights[lines[index]?.type ?? 'record'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - nearEnd) onEnd();
  }, [last, lines.length, onEnd]);

  const move = (to: number): void => {
    setAt(to);
    virtual.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-line="${to}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const onRow = event.target instanceof HTMLElement && 'line' in event.target.dataset;
    const line = lines[at];
    if (event.key === 'ArrowDown') move(nextRecord(lines, at, 1));
    else if (event.key === 'ArrowUp') move(nextRecord(lines, at, -1));
    else if (event.key === 'Home') move(nextRecord(lines, -1, 1));
    else if (event.key === 'End') move(nextRecord(lines, lines.length, -1));
    else if (event.key === 'Enter' && onRow && line?.type === 'record') callBack.call(line.record);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.scroll} ref={scroll} onKeyDown={onKeyDown}>
      <div
        className={styles.list}
        role="list"
        aria-label={t('list')}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const style = { transform: `translateY(${item.start}px)`, blockSize: item.size };
          return line.type === 'day' ? (
            <div key={line.key} role="listitem" className={styles.day} style={style}>
              <h2>{when.day(line.at, today)}</h2>
            </div>
          ) : (
            <HistoryRow
              key={line.key}
              record={line.record}
              index={item.index}
              isCurrent={item.index === at}
              style={style}
              callBack={callBack}
              onFocus={() => setAt(item.index)}
            />
          );
        })}
      </div>
      {loading && (
        <p className={styles.loading} role="status">
          <Spinner /> {t('loadingMore')}
        </p>
      )}
    </div>
  );
}

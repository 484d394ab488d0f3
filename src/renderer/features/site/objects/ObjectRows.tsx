import { useEffect, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../ui';
import { useRows } from '../../../ui/use-rows';
import type { ObjectRow } from '@shared/model/pbx-object';
import type { Draft } from './object-draft';
import styles from './ObjectsTab.module.css';
import { className, draftKey, type Place } from './place';
import type { LoadedList } from './use-object-list';

const rowHeight = 32;
const heightOf = (): number => rowHeight;
const keyOf = ({ id }: ObjectRow): string => id;
/** So near the end of what is loaded, the next page is asked for. */
const nearEnd = 40;

/** The rows in view. Arrows, Home and End move, Enter or a press opens. */
export function ObjectRows(props: {
  readonly place: Place;
  readonly columns: readonly string[];
  readonly list: LoadedList;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly onOpen: (id: string) => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { place, columns, drafts } = props;
  const { rows, more } = props.list;
  const [at, setAt] = useState(0);
  const { scroll, list, virtual, focus } = useRows({ lines: rows, heightOf, keyOf, current: at });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - nearEnd) more();
  }, [last, rows.length, more]);

  const move = (to: number): void => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    setAt(index);
    focus(index, `[data-row="${index}"]`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'PageDown') move(at + 10);
    else if (event.key === 'PageUp') move(at - 10);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && row) props.onOpen(row.id);
    else return;
    event.preventDefault();
  };
  const opened = place.open && place.open !== 'new' ? place.open.id : undefined;
  const current = Math.min(at, rows.length - 1);
  const grid = {
    gridTemplateColumns: `minmax(72px, 1fr) repeat(${columns.length}, minmax(0, 1.4fr))`,
  };
  return (
    <>
      <div className={styles.columns} style={grid} aria-hidden="true">
        <span>{t('objects.id')}</span>
        {columns.map((column) => (
          <span key={column} title={column}>
            {column}
          </span>
        ))}
      </div>
      <div className={styles.scroll} ref={scroll} onKeyDown={onKeyDown}>
        <div
          role="listbox"
          aria-label={t('objects.listOf', { name: className(place) })}
          className={styles.rows}
          {...list}
        >
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const key = draftKey({ ...place, open: { id: row.id } });
            const isEdited = Object.keys(drafts[key] ?? {}).length > 0;
            return (
              <div
                key={row.id}
                role="option"
                aria-selected={row.id === opened}
                aria-posinset={item.index + 1}
                aria-setsize={props.list.total ?? rows.length}
                tabIndex={item.index === current ? 0 : -1}
                data-row={item.index}
                className={styles.row}
                style={{ ...grid, insetBlockStart: item.start, blockSize: item.size }}
                onFocus={() => setAt(item.index)}
                onClick={() => props.onOpen(row.id)}
              >
                <span className={styles.id}>
                  {row.id}
                  {isEdited && (
                    <>
                      <span className={styles.edited} aria-hidden="true" />
                      <VisuallyHidden>{t('objects.unsaved')}</VisuallyHidden>
                    </>
                  )}
                </span>
                {columns.map((column) => (
                  <span key={column} title={row.values[column]?.join(', ')}>
                    {row.values[column]?.join(', ')}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '@shared/model/failure';
import type { ObjectRow } from '@shared/model/pbx-object';
import { useDesk, useMirror } from '../../../mirror';
import { answered } from '../../../mirror/answered';
import { className, completeFilter, latestChange, type ListView, type Place } from './place';

const pageSize = 200;

/** As much of the list as was scrolled to. */
export interface LoadedList {
  readonly rows: readonly ObjectRow[];
  /** Undefined before the first page. */
  readonly total: number | undefined;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  readonly more: () => void;
  readonly reload: () => void;
}

interface Known extends Pick<LoadedList, 'rows' | 'total' | 'failure'> {
  /** The list that these are rows of, and the asking that they are the answer to. */
  readonly list: string;
  readonly asking: string;
}
const nothing: Known = { rows: [], total: undefined, failure: undefined, list: '', asking: '' };

/** Reads a list page by page, and again when an object of its class changes, or this desk changed one (`own` grows). What is on screen stays meanwhile. */
export function useObjectList(
  { nodeId, classPath }: Place,
  view: ListView,
  own: number,
): LoadedList {
  const { bridge } = useMirror();
  const changes = useDesk((desk) => latestChange(desk, nodeId, className({ classPath })));
  const list = JSON.stringify({
    nodeId,
    path: classPath,
    filter: completeFilter(view.filter),
    columns: view.columns,
  });
  const [turn, setTurn] = useState(0);
  const [scrolled, setScrolled] = useState({ list, pages: 1 });
  const pages = scrolled.list === list ? scrolled.pages : 1;
  const [known, setKnown] = useState<Known>(nothing);
  const asking = `${list} ${pages} ${turn} ${changes} ${own}`;

  useEffect(() => {
    let overtaken = false;
    const read = async (): Promise<void> => {
      const input = JSON.parse(list) as {
        nodeId: string;
        path: string[];
        filter: ListView['filter'];
        columns: string[];
      };
      let rows: readonly ObjectRow[] = [];
      for (let page = 0; page < pages; page++) {
        const asked = { ...input, offset: page * pageSize, limit: pageSize };
        const outcome = await answered(bridge.query('objects.list', asked));
        if (overtaken) return;
        if (!outcome.ok) {
          const { failure } = outcome;
          setKnown((before) => ({
            ...(before.list === list ? before : nothing),
            list,
            failure,
            asking,
          }));
          return;
        }
        rows = [...rows, ...outcome.value.rows];
        const { total } = outcome.value;
        if (page === pages - 1 || rows.length >= total) {
          setKnown({ rows, total, failure: undefined, list, asking });
          return;
        }
      }
    };
    void read();
    return () => {
      overtaken = true;
    };
  }, [bridge, list, pages, asking]);

  const mine = known.list === list ? known : nothing;
  const loading = known.asking !== asking;
  const exhausted = mine.total !== undefined && mine.rows.length >= mine.total;
  const more = useCallback(() => {
    if (!loading && !exhausted) setScrolled({ list, pages: pages + 1 });
  }, [loading, exhausted, list, pages]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return { rows: mine.rows, total: mine.total, failure: mine.failure, loading, more, reload };
}

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '@shared/model/failure';
import type { HistoryRecord } from '@shared/model/history';
import { useDesk, useMirror } from '../../mirror';
import { answered } from '../../mirror/answered';
import { withPage } from './pages';

/** The most that the bridge gives at once. */
const pageSize = 100;

/** As much of the log as was asked for, newest first. */
export interface LoadedHistory {
  readonly records: readonly HistoryRecord[];
  /** How many there are at the PBX; undefined before the first page. */
  readonly total: number | undefined;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  /** Asks for the next page, if there is one and none is under way. */
  readonly more: () => void;
  readonly reload: () => void;
}

interface Known {
  readonly records: readonly HistoryRecord[];
  readonly total: number | undefined;
  readonly failure: Failure | undefined;
  /** The asking that this is the answer to. */
  readonly asking: string;
}

const nothing: Known = { records: [], total: undefined, failure: undefined, asking: '' };

/**
 * Reads the log page by page, and again from the start when it changes: a new call shifts every page.
 * What is on screen stays until the new reading is there.
 */
export function useHistory(): LoadedHistory {
  const { bridge } = useMirror();
  const version = useDesk((desk) => desk.historyVersion);
  const [pages, setPages] = useState(1);
  const [turn, setTurn] = useState(0);
  const [known, setKnown] = useState<Known>(nothing);
  const asking = `${version} ${pages} ${turn}`;

  useEffect(() => {
    let overtaken = false;
    const read = async (): Promise<void> => {
      let records: readonly HistoryRecord[] = [];
      let total = 0;
      for (let page = 0; page < pages; page++) {
        const offset = page * pageSize;
        const outcome = await answered(bridge.query('history.page', { offset, limit: pageSize }));
        if (overtaken) return;
        if (!outcome.ok) {
          setKnown((before) => ({ ...before, failure: outcome.failure, asking }));
          return;
        }
        records = withPage(records, outcome.value.records);
        total = outcome.value.total;
        if (outcome.value.records.length === 0) break;
      }
      setKnown({ records, total, failure: undefined, asking });
    };
    void read();
    return () => {
      overtaken = true;
    };
  }, [bridge, pages, asking]);

  const loading = known.asking !== asking;
  const exhausted = known.total !== undefined && known.records.length >= known.total;
  const more = useCallback(() => {
    if (!loading && !exhausted) setPages((count) => count + 1);
  }, [loading, exhausted]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return { ...known, loading, more, reload };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '@shared/model/failure';
import type { HistoryFilter, KeptRecord } from '@shared/model/history';
import { useDesk, useMirror } from '../../mirror';
import { answered } from '../../mirror/answered';

/** So many calls are added when the user nears the end. */
const pageSize = 100;
/** The most that the bridge gives at once. */
const most = 500;

/** As much of the history as was asked for, newest first. */
export interface LoadedHistory {
  readonly records: readonly KeptRecord[];
  /** How many there are under the filter; undefined before the first page. */
  readonly total: number | undefined;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  /** Asks for the next page, if there is one and none is under way. */
  readonly more: () => void;
  readonly reload: () => void;
}

interface Known {
  readonly records: readonly KeptRecord[];
  readonly total: number | undefined;
  readonly failure: Failure | undefined;
  /** What the records are a reading of: the same as long as they only grow. */
  readonly reading: string;
  /** The asking that this is the answer to. */
  readonly asking: string;
}

const nothing: Known = {
  records: [],
  total: undefined,
  failure: undefined,
  reading: '',
  asking: '',
};

/**
 * Reads what a filter shows, and again when what is kept changes; further pages are added to what is there. What is on
 * screen stays until the new reading is there: so the list does not flicker while one types.
 */
export function useHistory(filter: HistoryFilter): LoadedHistory {
  const { bridge } = useMirror();
  const version = useDesk((desk) => desk.historyVersion);
  const filterText = JSON.stringify(filter);
  const [pages, setPages] = useState({ count: 1, filterText });
  const [turn, setTurn] = useState(0);
  const [known, setKnown] = useState<Known>(nothing);
  // Another filter begins at its first page.
  const wanted = (pages.filterText === filterText ? pages.count : 1) * pageSize;
  const reading = `${version} ${turn} ${filterText}`;
  const asking = `${wanted} ${reading}`;
  const newest = useRef(known);
  useEffect(() => {
    newest.current = known;
  });

  useEffect(() => {
    let overtaken = false;
    const read = async (): Promise<void> => {
      const same = JSON.parse(filterText) as HistoryFilter;
      const before = newest.current;
      const records = before.reading === reading ? [...before.records] : [];
      let total = before.total ?? 0;
      while (records.length < wanted) {
        const limit = Math.min(most, wanted - records.length);
        const outcome = await answered(
          bridge.query('history.page', { filter: same, before: records.at(-1)?.id, limit }),
        );
        if (overtaken) return;
        if (!outcome.ok) {
          setKnown((last) => ({ ...last, failure: outcome.failure, asking }));
          return;
        }
        records.push(...outcome.value.records);
        total = outcome.value.total;
        if (outcome.value.records.length < limit) break;
      }
      setKnown({ records, total, failure: undefined, reading, asking });
    };
    void read();
    return () => {
      overtaken = true;
    };
  }, [bridge, filterText, wanted, reading, asking]);

  const loading = known.asking !== asking;
  const exhausted = known.total !== undefined && known.records.length >= known.total;
  const more = useCallback(() => {
    if (loading || exhausted) return;
    setPages((last) => ({
      count: (last.filterText === filterText ? last.count : 1) + 1,
      filterText,
    }));
  }, [loading, exhausted, filterText]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return { ...known, loading, more, reload };
}

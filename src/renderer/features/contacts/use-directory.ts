import { useCallback, useEffect, useState } from 'react';
import {
  directoryMinimum,
  type DirectoryEntry,
  type DirectoryProgress,
} from '@shared/model/directory';
import type { Failure } from '@shared/model/failure';
import { findsKeyedName, findsName } from '@shared/numbers/match';
import { useDesk, useMirror } from '../../mirror';
import { answered } from '../../mirror/answered';

/** What the PBX's directory has found so far. */
export interface DirectoryResults {
  readonly entries: readonly DirectoryEntry[];
  /** `off`: nothing is asked; `absent`: the PBX has no directory for this user. */
  readonly progress: DirectoryProgress | 'off' | 'absent';
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

interface Known {
  readonly text: string;
  readonly entries: readonly DirectoryEntry[];
  readonly progress: DirectoryProgress;
  readonly failure?: Failure;
}

const nothing: Known = { text: '', entries: [], progress: 'finished' };

/**
 * Searches the directory while one types. Whoever was found stays as long as the text finds them, until the
 * PBX answers for the new text; a search that nobody wants any more is stopped at the PBX.
 */
export function useDirectory(typed: string): DirectoryResults {
  const { bridge } = useMirror();
  const offered = useDesk(({ features }) => features.includes('directory'));
  const text = typed.trim();
  const wanted = offered && text.length >= directoryMinimum;
  const [turn, setTurn] = useState(0);
  const [known, setKnown] = useState<Known>(nothing);
  const again = useCallback(() => setTurn((count) => count + 1), []);

  useEffect(() => {
    if (!wanted) return undefined;
    let overtaken = false;
    const search = async (): Promise<void> => {
      let entries: readonly DirectoryEntry[] = [];
      for (;;) {
        const query = { text, offset: entries.length };
        const outcome = await answered(bridge.query('directory.page', query));
        if (overtaken) return;
        if (!outcome.ok) {
          const { failure } = outcome;
          const cancelled = failure.kind === 'cancelled';
          setKnown({ text, entries, progress: 'finished', ...(!cancelled && { failure }) });
          return;
        }
        entries = [...entries, ...outcome.value.entries];
        const { progress } = outcome.value;
        setKnown({ text, entries, progress });
        if (progress !== 'searching') return;
      }
    };
    void search();
    return () => {
      overtaken = true;
      void answered(bridge.command('directory.stop'));
    };
  }, [bridge, wanted, text, turn]);

  if (!offered) return { entries: [], progress: 'absent', failure: undefined, again };
  if (!wanted) return { entries: [], progress: 'off', failure: undefined, again };
  if (known.text === text) {
    return { entries: known.entries, progress: known.progress, failure: known.failure, again };
  }
  const entries = known.entries.filter((entry) => stillFinds(text, entry));
  return { entries, progress: 'searching', failure: undefined, again };
}

function stillFinds(text: string, { firstName, lastName, number, login }: DirectoryEntry): boolean {
  const name = `${firstName ?? ''} ${lastName ?? ''}`;
  return (
    findsName(text, name) ||
    findsKeyedName(text, name) ||
    Boolean(number?.includes(text) || login?.startsWith(text))
  );
}

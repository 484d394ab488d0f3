import { useCallback, useEffect, useState } from 'react';
import type { QueryInput, QueryName, QueryOutputs } from '@shared/bridge/queries';
import type { HistoryFilter, HistoryPage } from '@shared/model/history';
import type { Failure } from '@shared/model/failure';
import { answered } from './answered';
import { useDesk, useMirror } from './use-mirror';

/** What is known of an answer. While it is asked again the last one stays. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  readonly reload: () => void;
}

interface Known<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  /** The asking that this is the answer to. */
  readonly asking: string;
}

/**
 * Asks main, and asks again when the input or `version` changes. Answers that were overtaken are dropped.
 */
export function useQuery<N extends QueryName>(
  name: N,
  version: number | string,
  ...input: undefined extends QueryInput<N> ? [] : [QueryInput<N>]
): Answer<QueryOutputs[N]> {
  const { bridge } = useMirror();
  const [turn, setTurn] = useState(0);
  const inputText = JSON.stringify(input);
  const asking = `${name} ${inputText} ${version} ${turn}`;
  const [known, setKnown] = useState<Known<QueryOutputs[N]>>({
    value: undefined,
    failure: undefined,
    asking: '',
  });

  useEffect(() => {
    let overtaken = false;
    // The text stands for the input, whose identity changes with every render.
    const same = JSON.parse(inputText) as typeof input;
    void answered(bridge.query(name, ...same)).then((outcome) => {
      if (overtaken) return;
      setKnown((before) =>
        outcome.ok
          ? { value: outcome.value, failure: undefined, asking }
          : { value: before.value, failure: outcome.failure, asking },
      );
    });
    return () => {
      overtaken = true;
    };
  }, [bridge, name, inputText, asking]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return {
    value: known.value,
    failure: known.failure,
    loading: known.asking !== asking,
    reload,
  };
}

/** The newest calls under a filter, asked again whenever what is kept changes. */
export function useHistoryPage(filter: HistoryFilter, limit: number): Answer<HistoryPage> {
  const version = useDesk((desk) => desk.historyVersion);
  return useQuery('history.page', version, { filter, limit });
}

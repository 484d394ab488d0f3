import { useMemo } from 'react';
import type { HistoryChoice, KeptRecord } from '@shared/model/history';
import { useCommand } from '../../mirror';
import { useCallBack, type CallBack } from './use-call-back';

/** What can be done with one call of the history. */
export interface RowActions extends CallBack {
  acknowledge(choice: HistoryChoice, acknowledged: boolean): void;
  remove(choice: HistoryChoice): void;
  /** Shows only the calls with this one's other side. */
  only(record: KeptRecord): void;
  /** Puts a call into the selection, or takes it out. */
  toggle(record: KeptRecord): void;
}

/** The actions of every row; stable, so that rows need not be drawn again. */
export function useRowActions(io: {
  readonly only: (record: KeptRecord) => void;
  readonly toggle: (record: KeptRecord) => void;
  readonly askToDelete: (choice: HistoryChoice) => void;
}): RowActions {
  const { only, toggle, askToDelete } = io;
  const command = useCommand();
  const callBack = useCallBack();
  return useMemo(
    () => ({
      ...callBack,
      acknowledge: (choice, acknowledged) =>
        void command('history.acknowledge', { choice, acknowledged }),
      remove: askToDelete,
      only,
      toggle,
    }),
    [callBack, command, only, toggle, askToDelete],
  );
}

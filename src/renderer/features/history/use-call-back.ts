import { useMemo } from 'react';
import { useCopy } from '../../app/window/use-copy';
import type { HistoryRecord } from '@shared/model/history';
import { useCommand } from '../../mirror';
import { useOffReason } from '../calls/live';
import { dialableNumber } from '@shared/numbers/dialable';

/** What can be done with a record of the log. */
export interface CallBack {
  /** Why nothing can be called now. */
  readonly off: string | undefined;
  call(record: HistoryRecord): void;
  copy(record: HistoryRecord): void;
}

/** The number of a record as it will be sent, or undefined where it was withheld. */
export const numberOf = ({ party }: HistoryRecord): string | undefined =>
  party.anonymous || !party.number ? undefined : dialableNumber(party.number);

/** Calls back and copies; the device is the one chosen in the settings. */
export function useCallBack(): CallBack {
  const command = useCommand();
  const copyText = useCopy();
  const off = useOffReason();
  return useMemo(
    () => ({
      off,
      call(record) {
        const number = numberOf(record);
        if (number && !off) void command('call.make', { number });
      },
      copy(record) {
        const number = numberOf(record);
        if (number) copyText(number);
      },
    }),
    [command, copyText, off],
  );
}

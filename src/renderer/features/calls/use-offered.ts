import { useMemo } from 'react';
import type { CallRef } from '@shared/model/call';
import { useDesk } from '../../mirror';
import { offeredActions, type CallAction } from './model/actions';

/**
 * What can be done with a call now: the same set until that changes, so that whatever else an event changes in the
 * call draws no button again. A call that is over offers nothing.
 */
export function useOffered(callRef: CallRef): ReadonlySet<CallAction> {
  const offered = useDesk(({ calls }) => {
    const call = calls[callRef];
    return call ? [...offeredActions(call)] : [];
  });
  return useMemo(() => new Set(offered), [offered]);
}

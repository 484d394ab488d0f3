import { useMemo } from 'react';
import type { Request } from '@shared/model/desk-state';
import { isUnderWay } from '@shared/model/requests';
import { isHistoryRequest } from '@shared/model/history';
import { useDesk } from '../../mirror';

/** What was asked of the PBX about the history, and is not confirmed. */
export function useHistoryRequests(): readonly Request[] {
  const requests = useDesk((desk) => desk.requests);
  return useMemo(
    () => Object.values(requests).filter(({ name }) => isHistoryRequest(name)),
    [requests],
  );
}

/** The records about which something is under way, by their names at the PBX. */
export function useAskedRecords(): ReadonlySet<string> {
  const requests = useHistoryRequests();
  return useMemo(
    () => new Set(requests.filter(isUnderWay).flatMap(({ ids = [] }) => ids)),
    [requests],
  );
}

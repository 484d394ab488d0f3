import { useMemo } from 'react';
import { useHistoryPage, useShell } from '../../mirror';
import { recentParties, type RecentParty } from '../history/recent';

const recordsRead = 100;
const none: readonly RecentParty[] = [];

/** Who the user had to do with lately, for suggestions: read once and again when the log changes. */
export function useRecentParties(): readonly RecentParty[] {
  const region = useShell(({ shell }) => shell.region);
  const { value } = useHistoryPage({}, recordsRead);
  return useMemo(() => (value ? recentParties(value.records, region) : none), [value, region]);
}

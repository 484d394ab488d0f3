import type { HistoryChoice, HistoryFilter } from '@shared/model/history';

/** Which calls are selected: these, or all under the filter but these. */
export interface Selection {
  readonly all: boolean;
  readonly ids: ReadonlySet<number>;
}

export const noSelection: Selection = { all: false, ids: new Set() };
export const everything: Selection = { all: true, ids: new Set() };

export const isSelected = ({ all, ids }: Selection, id: number): boolean => ids.has(id) !== all;

/** The selection with this call in or out. */
export function select({ all, ids }: Selection, id: number, isIn: boolean): Selection {
  const next = new Set(ids);
  if (isIn === all) next.delete(id);
  else next.add(id);
  return { all, ids: next };
}

/** How many are selected, of so many under the filter. */
export function selectedCount({ all, ids }: Selection, total: number): number {
  return all ? Math.max(0, total - ids.size) : ids.size;
}

/** The selection as a command takes it; undefined when it is empty. */
export function choiceOf(
  { all, ids }: Selection,
  filter: HistoryFilter,
): HistoryChoice | undefined {
  if (all) return { filter, except: [...ids] };
  return ids.size > 0 ? { ids: [...ids] } : undefined;
}

import type { HistoryFilter } from '@shared/model/history';

/** The periods to choose from; `between` is two dates of the user's own. */
export const datePresets = [
  'any',
  'today',
  'yesterday',
  'week',
  'month',
  'year',
  'between',
] as const;
export type DatePreset = (typeof datePresets)[number];

/** A period as the user chose it. Dates are "2026-03-14", in the time of this place; '' is open. */
export type DateChoice =
  | { readonly preset: Exclude<DatePreset, 'between'> }
  | { readonly preset: 'between'; readonly first: string; readonly last: string };

const day = (today: number, days: number): number => {
  const date = new Date(today);
  // By the calendar: a day may have 23 hours.
  date.setDate(date.getDate() + days);
  return date.getTime();
};

/** The period as moments. `today` is when today began. */
export function periodOf(choice: DateChoice, today: number): Pick<HistoryFilter, 'from' | 'until'> {
  switch (choice.preset) {
    case 'any':
      return {};
    case 'today':
      return { from: today };
    case 'yesterday':
      return { from: day(today, -1), until: today };
    case 'week':
      return { from: day(today, -6) };
    case 'month':
      return { from: day(today, -29) };
    case 'year':
      return { from: day(today, -364) };
    case 'between': {
      const from = momentOf(choice.first);
      const last = momentOf(choice.last);
      return {
        ...(from === undefined ? {} : { from }),
        ...(last === undefined ? {} : { until: day(last, 1) }),
      };
    }
  }
}

/** When a day began here; undefined for what is no date. */
export function momentOf(date: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!found) return undefined;
  const moment = new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3])).getTime();
  return Number.isNaN(moment) || moment < 0 ? undefined : moment;
}

import type { HistoryPage } from '@shared/model/history';

/** The communication log. */
export interface History {
  /** Newest first. `limit` from 1 to 100. */
  page(query: { readonly offset: number; readonly limit: number }): Promise<HistoryPage>;
}

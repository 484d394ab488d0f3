import type { SiteStatus } from '@shared/model/site';

/** The server and its nodes, for an administrator (O2G reference, "Maintenance"). Throws `FailureError`. */
export interface SiteWatch {
  status(): Promise<SiteStatus>;
}

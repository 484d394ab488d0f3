import type { SiteStatus } from '@shared/model/site';

/** The server and its nodes, for an administrator (O2G reference, "Maintenance"). Throws `FailureError`. */
export interface SiteWatch {
  status(): Promise<SiteStatus>;
  /** Whether the licence file holds a licence of that name, also one that the status does not list. */
  hasLicence(name: string): Promise<boolean>;
}

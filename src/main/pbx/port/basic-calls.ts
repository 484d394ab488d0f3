import type { DeviceId } from '@shared/model/call';

/**
 * Calls of an account whose licence lets it call, answer and leave, and tells nothing of the calls that there are
 * (O2G reference, "Call control", basicCall). Every command throws `FailureError` when refused; that the PBX took it is
 * all that is ever known.
 */
export interface BasicCalls {
  make(deviceId: DeviceId, callee: string): Promise<void>;
  /** Answers the call that rings, whichever it is. */
  answer(deviceId: DeviceId): Promise<void>;
  /** Leaves the call, which ends unless it is a conference. */
  leave(): Promise<void>;
  /**
   * Resolves when the server would tell of calls by now: a session that begins anew is a whole one. No event says so. Throws
   * `licenceMissing` where it still would not.
   */
  hasOutgrown(): Promise<void>;
}

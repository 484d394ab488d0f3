import type { DeviceId } from '@shared/model/call';

/** Where and how an operator logs on. */
export interface LogOn {
  readonly deviceId: DeviceId;
  /** Left out: the PBX chooses, as it is configured. */
  readonly group?: string | undefined;
  readonly headset?: boolean | undefined;
}

/**
 * The operator's own state (O2G reference, "Call Center Agent"). Configuration and present state come
 * with the snapshot; every command throws `FailureError` when refused and is confirmed by an event.
 */
export interface AgentControl {
  logOn(order: LogOn): Promise<void>;
  logOff(): Promise<void>;
  ready(): Promise<void>;
  wrapUp(): Promise<void>;
  pause(): Promise<void>;
  /** `reason` is the index of one of the group's reasons. */
  withdraw(reason?: number): Promise<void>;
  /** Asks the supervisor for help. */
  askHelp(): Promise<void>;
  /** Takes it back. `supervisor` is the number that was asked, where it is known. */
  cancelHelp(supervisor?: string): Promise<void>;
}

import type { DeviceId } from '@shared/model/call';
import type { Keyboard, Phone, PinControl, SetProgramming } from '@shared/model/phone';

/**
 * The phone beside its calls: sets and their keys, hunting groups, shared sets. Commands throw `FailureError`
 * when refused. Of most no event tells: who asked reads again. A part that is absent does not exist here.
 */
export interface PhoneControl {
  /** How it all is now, but for keys and PINs. */
  read(): Promise<Phone>;
  readonly sets?: SetControl;
  readonly groups?: GroupControl;
  readonly sharing?: SharingControl;
}

/** A PIN to be set. What is left out stays. */
export interface PinChange {
  readonly digits: string;
  readonly withSecretCode?: boolean;
  readonly control?: PinControl;
  readonly group?: number;
}

/** The programming of sets (O2G reference, "Phone Set Programming"). */
export interface SetControl {
  /** Keys, modules and what may be known of the PIN. */
  readProgramming(deviceId: DeviceId): Promise<SetProgramming>;
  setLock(deviceId: DeviceId, on: boolean): Promise<void>;
  setCampOn(deviceId: DeviceId, on: boolean): Promise<void>;
  setRemoteExtension(deviceId: DeviceId, on: boolean): Promise<void>;
  /** Null: nobody. */
  setAssociate(deviceId: DeviceId, number: string | null): Promise<void>;
  /** Its failures carry no word of the server's, which may quote the digits. */
  setPin(deviceId: DeviceId, pin: PinChange): Promise<void>;
  setKey(
    deviceId: DeviceId,
    keyboard: Keyboard,
    key: { readonly position: number; readonly number: string; readonly label: string },
  ): Promise<void>;
  eraseKey(deviceId: DeviceId, keyboard: Keyboard, position: number): Promise<void>;
}

/** Hunting groups (O2G reference, "Call control"). */
export interface GroupControl {
  /** On or off in the group that the user is a member of. */
  setLoggedOn(on: boolean): Promise<void>;
  join(group: string): Promise<void>;
  leave(group: string): Promise<void>;
}

/** Sets that belong to nobody until somebody logs on (O2G reference, "deskSharing"). */
export interface SharingControl {
  logOn(set: string): Promise<void>;
  logOff(): Promise<void>;
}

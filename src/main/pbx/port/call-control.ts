import type { CallRef, DeviceId } from '@shared/model/call';
import type { CallReport } from '@shared/model/event';

/** How a call is made. Exactly one of the special kinds at most (O2G reference, "MakeCallRequest"). */
export interface MakeCall {
  readonly deviceId: DeviceId;
  /** As it will be dialled. Absent only for a call to the agent's supervisor. */
  readonly callee?: string;
  /** Call the callee at once instead of ringing the own device first. */
  readonly autoAnswer?: boolean;
  /** At most 32 bytes. */
  readonly associatedData?: string;
  /** Another number to show on the public network. */
  readonly callingNumber?: string;
  readonly private?: { readonly pin: string; readonly secretCode: string };
  readonly businessCode?: string;
  /** An agent's call to their supervisor. */
  readonly toSupervisor?: boolean;
}

export type RedirectTarget =
  | { readonly to: 'number'; readonly number: string }
  | { readonly to: 'voicemail' }
  | { readonly to: 'dva' };

/** Call control (O2G reference, "Call control"). Every command throws `FailureError` when refused. */
export interface CallControl {
  /** Reads one call as it is now, with its legs and participants; undefined when there is none. */
  read(callRef: CallRef): Promise<CallReport | undefined>;
  /** Resolves with the new call's reference, where the PBX names it. */
  make(call: MakeCall): Promise<CallRef | undefined>;
  answer(callRef: CallRef, deviceId: DeviceId): Promise<void>;
  /** Ends the call for everyone. */
  hangUp(callRef: CallRef): Promise<void>;
  /** Leaves; a conference goes on without us. */
  dropMe(callRef: CallRef): Promise<void>;
  hold(callRef: CallRef, deviceId: DeviceId): Promise<void>;
  retrieve(callRef: CallRef, deviceId: DeviceId): Promise<void>;
  /** Holds the active call and retrieves `heldCallRef`. */
  alternate(heldCallRef: CallRef, deviceId: DeviceId): Promise<void>;
  /** Drops the enquiry and goes back to `heldCallRef`. */
  reconnect(heldCallRef: CallRef, deviceId: DeviceId, enquiryCallRef: CallRef): Promise<void>;
  transfer(activeCallRef: CallRef, heldCallRef: CallRef): Promise<void>;
  blindTransfer(callRef: CallRef, number: string): Promise<void>;
  merge(activeCallRef: CallRef, heldCallRef: CallRef): Promise<void>;
  dropParticipant(callRef: CallRef, participantId: string): Promise<void>;
  redirect(callRef: CallRef, target: RedirectTarget): Promise<void>;
  overflowToVoicemail(callRef: CallRef): Promise<void>;
  requestCallback(callRef: CallRef): Promise<void>;
  /** Parks on `number`, or on the own device. */
  park(callRef: CallRef, number?: string): Promise<void>;
  /** Takes back a call parked at `from`, or at the own device. */
  unpark(deviceId: DeviceId, from?: string): Promise<void>;
  pickup(
    deviceId: DeviceId,
    number: string,
    options?: { readonly callRef?: CallRef; readonly autoAnswer?: boolean },
  ): Promise<void>;
  sendDtmf(callRef: CallRef, deviceId: DeviceId, digits: string): Promise<void>;
  record(callRef: CallRef, action: 'start' | 'stop' | 'pause' | 'resume'): Promise<void>;
  /** At most 32 bytes. */
  attachData(callRef: CallRef, deviceId: DeviceId, data: string): Promise<void>;
  sendAccountInfo(callRef: CallRef, deviceId: DeviceId, info: string): Promise<void>;
  switchDevice(callRef: CallRef, from: DeviceId, to: DeviceId): Promise<void>;
}

import type { DeviceId } from './call';

/** What kind of set a device is. */
export type DeviceKind = 'deskPhone' | 'softphone' | 'mobile' | 'dect' | 'other';

/** What can be started on a device now (O2G reference, "DeviceCapabilities"). */
export type DeviceCan = Partial<
  Record<'makeCall' | 'makeBusinessCall' | 'makePrivateCall' | 'unpark', true>
>;

/** One of the user's own devices. */
export interface Device {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  /** The PBX's own name of the type, for people who know it. */
  readonly typeName?: string;
  /** Undefined until the PBX has told. */
  readonly inService?: boolean;
  readonly can: DeviceCan;
}

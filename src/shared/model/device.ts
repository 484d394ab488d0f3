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

/**
 * The device that calls are started on, the same for who shows it and who dials: the chosen one before
 * the others, as long as one in service can call; else one in service; else one at all.
 */
export function deviceInUse(
  devices: Readonly<Record<DeviceId, Device>>,
  chosen: DeviceId | undefined,
): Device | undefined {
  const all = Object.values(devices).sort(
    (one, other) => Number(other.id === chosen) - Number(one.id === chosen),
  );
  const inService = all.filter((device) => device.inService !== false);
  return inService.find(canCall) ?? inService[0] ?? all[0];
}

/** Whether a call can be started on a device now. */
export const canCall = ({ can, inService }: Device): boolean =>
  can.makeCall === true && inService !== false;

import type { Device } from '@shared/model/device';

/** The device a call is made with: the chosen one when it can call, else the first that can. */
export function callingDevice(
  devices: readonly Device[],
  chosen: string | undefined,
): Device | undefined {
  const able = devices.filter((device) => device.can.makeCall && device.inService !== false);
  return able.find((device) => device.id === chosen) ?? able[0];
}

import type { Device } from '@shared/model/device';
import type { DeskState } from '@shared/model/desk-state';

/** The device that calls are started on: the one chosen while it is usable, else the first that can call, else the first. */
export function deviceInUse(
  devices: DeskState['devices'],
  chosen: string | undefined,
): Device | undefined {
  const all = Object.values(devices);
  const usable = all.filter(({ inService }) => inService !== false);
  return (
    usable.find(({ id }) => id === chosen) ??
    usable.find(({ can }) => can.makeCall) ??
    usable[0] ??
    all[0]
  );
}

import type { Call, DeviceId, LegCan } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import { FailureError } from '@shared/model/failure';

/**
 * The device of the call that can do `ability`: the one asked for, else the preferred one, else the first
 * that the PBX says can. Throws `incompatibleState` where none can.
 */
export function pickLeg(
  call: Call,
  ability: keyof LegCan,
  asked: DeviceId | undefined,
  preferred: DeviceId | undefined,
): DeviceId {
  const able = call.legs.filter(({ can }) => can[ability]).map(({ deviceId }) => deviceId);
  const leg = asked ?? able.find((id) => id === preferred) ?? able[0];
  if (leg === undefined || !able.includes(leg)) {
    throw new FailureError({
      kind: 'incompatibleState',
      retryable: false,
      details: { ability, callState: call.state },
    });
  }
  return leg;
}

/**
 * The device to start something on: the one asked for, else the preferred one, else the first in service.
 * Throws `noSuchDevice` where the user has none.
 */
export function pickDevice(
  state: DeskState,
  asked: DeviceId | undefined,
  preferred: DeviceId | undefined,
): DeviceId {
  const devices = Object.values(state.devices);
  const usable = devices.filter(({ inService }) => inService !== false);
  const device =
    asked ??
    usable.find(({ id }) => id === preferred)?.id ??
    usable.find(({ can }) => can.makeCall)?.id ??
    usable[0]?.id ??
    devices[0]?.id;
  if (device === undefined) throw new FailureError({ kind: 'noSuchDevice', retryable: false });
  return device;
}

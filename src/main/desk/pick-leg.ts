import type { Call, DeviceId, LegCan } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import { deviceInUse } from '@shared/model/device';
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

/** The device on which a call lives: the one that can do `ability`, else the one in the call's own state. */
export function legOf(call: Call, ability: keyof LegCan): DeviceId | undefined {
  const leg =
    call.legs.find(({ can }) => can[ability]) ??
    call.legs.find(({ state }) => state === call.state) ??
    call.legs[0];
  return leg?.deviceId;
}

/**
 * The device to start something on: the one asked for, else the one in use.
 * Throws `noSuchDevice` where the user has none.
 */
export function pickDevice(
  state: DeskState,
  asked: DeviceId | undefined,
  preferred: DeviceId | undefined,
): DeviceId {
  const device = asked ?? deviceInUse(state.devices, preferred)?.id;
  if (device === undefined) throw new FailureError({ kind: 'noSuchDevice', retryable: false });
  return device;
}

import type { Device } from '@shared/model/device';
import type { DeviceChange } from '@shared/model/event';
import type { Draft } from '../../wire/draft';
import type { WireDeviceCapabilities, WireDeviceState } from '../schema/telephony';
import type { WireDevice } from '../schema/user';
import { deviceCan } from './can';
import type { Vocabulary } from './words';

/** Device of the chapter "User information": what it is, not yet what it can. */
export function device(wire: WireDevice, words: Vocabulary): Device {
  const result: Draft<Device> = { id: wire.id, kind: words.deviceKind(wire.type), can: {} };
  const typeName = wire.subType ?? wire.type;
  if (typeName) result.typeName = typeName;
  return result;
}

/** DeviceCapabilities: the whole set of what can be started on these devices now. */
export function deviceAbilities(wire: readonly WireDeviceCapabilities[]): DeviceChange[] {
  return wire.map((each) => ({ id: each.deviceId, can: deviceCan(each) }));
}

/** DeviceState: in service or not; a state that the PBX does not know changes nothing. */
export function deviceStates(wire: readonly WireDeviceState[], words: Vocabulary): DeviceChange[] {
  return wire.flatMap(({ deviceId, state }) => {
    const inService = words.inService(state);
    return inService === undefined ? [] : [{ id: deviceId, inService }];
  });
}

/**
 * The user's devices with what was told of them. A device that only the telephony service names is
 * listed too, as `other`.
 */
export function devicesWith(
  known: readonly Device[],
  changes: readonly DeviceChange[],
): readonly Device[] {
  const devices = new Map(known.map((each) => [each.id, each]));
  for (const { id, ...change } of changes) {
    const before = devices.get(id) ?? { id, kind: 'other', can: {} };
    devices.set(id, { ...before, ...change });
  }
  return [...devices.values()];
}

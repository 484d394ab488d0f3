import type { DeskState } from '@shared/model/desk-state';
import type { Device } from '@shared/model/device';
import type { Phone, PhoneEvent } from '@shared/model/phone';

/** The desk after the PBX has told something of the phone. */
export function reducePhone(desk: DeskState, event: PhoneEvent): DeskState {
  switch (event.type) {
    case 'phoneRead':
      return withPhone(desk, event.phone);
    case 'programmingRead': {
      const { deviceId, programming } = event;
      const sets = desk.phone?.sets;
      const set = sets?.[deviceId];
      if (!set) return desk;
      const next = { ...sets, [deviceId]: { ...set, programming } };
      return { ...desk, phone: { ...desk.phone, sets: next } };
    }
    case 'groupLogOnChanged': {
      const groups = desk.phone?.groups;
      if (!groups || groups.loggedOn === event.loggedOn) return desk;
      return {
        ...desk,
        phone: { ...desk.phone, groups: { ...groups, loggedOn: event.loggedOn } },
      };
    }
    case 'devicesListed':
      return { ...desk, devices: listed(desk.devices, event.devices) };
    case 'unparked':
      return withoutParked(desk, ({ at }) => at === event.at);
    case 'parkedForgotten':
      return withoutParked(desk, ({ call }) => call.callRef === event.callRef);
  }
}

/** The desk with the phone as it was read, or without one. Keys that were read stay until they are read again. */
export function withPhone(desk: DeskState, phone: Phone | undefined): DeskState {
  if (!phone) {
    const { phone: gone, ...rest } = desk;
    return gone ? rest : desk;
  }
  const known = desk.phone?.sets;
  if (!phone.sets || !known) return { ...desk, phone };
  const sets = Object.fromEntries(
    Object.entries(phone.sets).map(([id, set]) => {
      const programming = known[id]?.programming;
      return [id, programming ? { ...set, programming } : set];
    }),
  );
  return { ...desk, phone: { ...phone, sets } };
}

/** An account tells what its devices are, not what they can: that is kept. */
export function listed(
  known: DeskState['devices'],
  devices: readonly Device[],
): DeskState['devices'] {
  return Object.fromEntries(
    devices.map((device) => {
      const before = known[device.id];
      if (!before) return [device.id, device];
      const { inService } = before;
      const service = inService === undefined ? {} : { inService };
      return [device.id, { ...device, can: before.can, ...service }];
    }),
  );
}

function withoutParked(
  desk: DeskState,
  isGone: (parked: DeskState['parked'][number]) => boolean,
): DeskState {
  const parked = desk.parked.filter((each) => !isGone(each));
  return parked.length === desk.parked.length ? desk : { ...desk, parked };
}

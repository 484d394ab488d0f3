import type { HuntingGroups, Phone, PhoneSet, SetProgramming } from '@shared/model/phone';
import type { Draft } from '../wire/draft';
import { addOnSizes, pinFacts, setKeys, setState } from './map/phone-set';
import { path, type Rest } from './rest';
import * as schema from './schema/phone-set';
import type { PartsRead } from './parts-read';
import { told } from './told';

/** Whose phone, and whether its sets can be programmed (service PhoneSetProgramming). */
export interface PhoneOf {
  readonly login: string;
  readonly programmable: boolean;
  /** With TELEPHONY_BASIC: sets, and nothing of what is done with calls. */
  readonly basic?: true;
}

/** Reads something; undefined where it is not told. */
type Ask = <T>(reading: Promise<T>) => Promise<T | undefined>;

/**
 * Reads the phone beside its calls (chapters "Phone Set Programming" and "Call control"). `parts` hears what of it could
 * not be read.
 */
export async function readPhone(
  rest: Rest,
  { login, programmable, basic }: PhoneOf,
  signal?: AbortSignal,
  parts?: PartsRead,
): Promise<Phone> {
  const note = parts && ((thrown: unknown) => parts.note('phone', thrown));
  const ask: Ask = (reading) => told(reading, note);
  if (basic) {
    const sets = programmable ? await ask(readSets(rest, login, ask, signal)) : undefined;
    return sets ? { sets } : {};
  }
  const [sets, groups, groupPickup] = await Promise.all([
    programmable ? ask(readSets(rest, login, ask, signal)) : undefined,
    ask(readGroups(rest, ask, signal)),
    programmable ? ask(readGroupPickup(rest, login, signal)) : undefined,
  ]);
  return {
    sharing: true,
    ...(sets ? { sets } : {}),
    ...(groups && groups.all.length > 0 ? { groups } : {}),
    ...(groupPickup ? { groupPickup } : {}),
  };
}

async function readSets(rest: Rest, login: string, ask: Ask, signal?: AbortSignal) {
  const { devices } = await rest.get(path`/users/${login}/devices`, schema.devices, signal);
  const sets = await Promise.all(
    devices.map(async ({ id, type }) => {
      const [state, remote] = await Promise.all([
        ask(
          rest.get(path`/users/${login}/devices/${id}/dynamicState`, schema.dynamicState, signal),
        ),
        type === 'MOBILE'
          ? ask(
              rest.get(
                path`/users/${login}/devices/${id}/REActiveState`,
                schema.remoteActivation,
                signal,
              ),
            )
          : undefined,
      ]);
      const set: Draft<PhoneSet> = {};
      if (state) set.state = setState(state);
      if (typeof remote?.active === 'boolean') set.remoteExtension = remote.active;
      return [id, set] as const;
    }),
  );
  return Object.fromEntries(sets);
}

async function readGroups(rest: Rest, ask: Ask, signal?: AbortSignal): Promise<HuntingGroups> {
  const [{ hgList, currentHg }, status] = await Promise.all([
    rest.get(path`/telephony/huntingGroups`, schema.huntingGroups, signal),
    ask(rest.get(path`/telephony/huntingGroupLogOn`, schema.huntingGroupStatus, signal)),
  ]);
  return {
    all: hgList,
    ...(currentHg ? { current: currentHg } : {}),
    ...(typeof status?.logon === 'boolean' ? { loggedOn: status.logon } : {}),
  };
}

/** The prefix for the group's pick-up: there is no request for it, but its number can be called. */
async function readGroupPickup(rest: Rest, login: string, signal?: AbortSignal) {
  const target = path`/users/${login}/prefixes?type=${'General_Facility_Type'}&value=${'Group_call_pick_up'}`;
  return (await rest.get(target, schema.prefix, signal)).number;
}

/** Reads what is on the keys of a set, its modules and its PIN. Keys that are not told are none. */
export async function readProgramming(
  rest: Rest,
  login: string,
  id: string,
): Promise<SetProgramming> {
  const [programmable, soft, addOns, pin] = await Promise.all([
    told(rest.get(path`/users/${login}/devices/${id}/programmeableKeys`, schema.programmableKeys)),
    told(rest.get(path`/users/${login}/devices/${id}/softKeys`, schema.softKeys)),
    told(rest.get(path`/users/${login}/devices/${id}/addons`, schema.addOns)),
    told(rest.get(path`/users/${login}/devices/${id}/pin`, schema.pin)),
  ]);
  return {
    keys: {
      programmable: setKeys(programmable?.pkeys ?? []),
      soft: setKeys(soft?.skeys ?? []),
    },
    addOns: addOnSizes(addOns?.addonTypes ?? []),
    ...(pin ? { pin: pinFacts(pin) } : {}),
  };
}

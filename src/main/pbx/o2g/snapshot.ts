import type { Device } from '@shared/model/device';
import type { CallReport, PartTold, Snapshot, UserState } from '@shared/model/event';
import { FailureError } from '@shared/model/failure';
import type { History } from '../port/history';
import type { Tally } from '../wire/tally';
import { readAgent } from './agent';
import { call } from './map/call';
import { counters } from './map/counters';
import { device, deviceAbilities, deviceStates, devicesWith } from './map/device';
import type { Vocabulary } from './map/words';
import { PartsRead, type Late } from './parts-read';
import { readCall } from './read-call';
import { readPhone } from './read-phone';
import { readRouting } from './read-routing';
import { path, type Rest } from './rest';
import { eventSummary } from './schema/event-summary';
import * as telephony from './schema/telephony';
import { user, type WireUser } from './schema/user';

/** What to read: the user's login, and which services there are to read from. */
interface Wanted {
  readonly login: string;
  readonly counters: boolean;
  readonly routing: boolean;
  readonly hasVoicemail: boolean;
  readonly agent: boolean;
  readonly phoneSets: boolean;
}

/** Reads the whole state; where the server has lost the PBX, the little that it knows by itself. */
export async function readSnapshot(
  rest: Rest,
  wanted: Wanted,
  tools: Tools,
  signal: AbortSignal,
  late: Late,
): Promise<Snapshot> {
  const person = rest.get(path`/users/${wanted.login}`, user, signal);
  try {
    return await readAll(rest, wanted, person, tools, signal, late);
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || thrown.kind !== 'pbxDown') throw thrown;
    const devices = (await person).devices.map((each) => device(each, tools.words));
    return { calls: [], devices, userState: 'unknown', pbxDown: true };
  }
}

interface Tools {
  readonly words: Vocabulary;
  readonly tally: Tally;
  /** The user's call log, where there is one. */
  readonly log: History | undefined;
}

/** Its requests go side by side, as nothing tells it in one. Only the calls and who has them must be told. */
function readAll(
  rest: Rest,
  wanted: Wanted,
  person: Promise<WireUser>,
  { words, tally, log }: Tools,
  signal: AbortSignal,
  late: Late,
): Promise<Snapshot> {
  const { login, hasVoicemail } = wanted;
  const parts = new PartsRead();
  const calls = readCalls(rest, person, words, signal);
  parts.begin('devices', readDevices(rest, person, words, parts, signal), (told) => told);
  if (wanted.counters) {
    parts.begin('counters', rest.get(path`/eventSummary`, eventSummary, signal), (summary) => ({
      counters: counters(summary),
    }));
  }
  if (wanted.agent) {
    parts.begin('agent', readAgent(rest, tally, parts, signal, log), (told) => told);
  }
  if (wanted.routing) {
    parts.begin('routing', readRouting(rest, hasVoicemail, words, signal), (routing) => ({
      routing,
    }));
  }
  const reading = readPhone(rest, { login, programmable: wanted.phoneSets }, signal, parts);
  parts.begin('phone', reading, (phone) => ({ phone }));
  return parts.with(calls, late);
}

/** What a desk stands on. That the devices can call is for the PBX to say where it is not told: calls do not wait for it. */
async function readCalls(
  rest: Rest,
  reading: Promise<WireUser>,
  words: Vocabulary,
  signal: AbortSignal,
): Promise<Snapshot> {
  const [now, person] = await Promise.all([
    rest.get(path`/telephony/calls`, telephony.calls, signal),
    reading,
  ]);
  // A Call may leave out its legs, and a call without legs could not be controlled.
  const read = await Promise.all(
    now.calls.map(async (each) =>
      each.legs.length > 0 ? call(each, words) : readCall(rest, each.callRef, words),
    ),
  );
  const calls = read.filter((each) => each !== undefined);
  const devices = person.devices.map((each) => mayCall(device(each, words)));
  return { calls, devices, userState: stateFrom(calls) };
}

/** What the devices can, and the user's state where the server tells it. */
async function readDevices(
  rest: Rest,
  reading: Promise<WireUser>,
  words: Vocabulary,
  parts: PartsRead,
  signal: AbortSignal,
): Promise<PartTold> {
  const [person, state, devices] = await Promise.all([
    reading,
    parts.read('devices', rest.get(path`/telephony/state`, telephony.telephonicState, signal)),
    parts.read('devices', rest.get(path`/telephony/devices`, telephony.deviceStates, signal)),
  ]);
  const told = state?.userState ? words.userState(state.userState) : 'unknown';
  const known = person.devices.map((each) => device(each, words));
  return {
    devices: devicesWith(state ? known : known.map(mayCall), [
      ...deviceStates(devices?.deviceStates ?? [], words),
      ...deviceAbilities(state?.deviceCapabilities ?? []),
    ]),
    ...(told === 'unknown' ? {} : { userState: told }),
  };
}

/** Whether a device can call is not told: the PBX says no where it must, as the calls must not wait for it. */
const mayCall = (device: Device): Device => ({ ...device, can: { makeCall: true } });

/**
 * The server tells the user's state only when the calls do not show it (TelephonicState, "userState").
 * A call that rings at the user leaves them free until they answer, as captured in the notes.
 */
function stateFrom(calls: readonly CallReport[]): UserState {
  return calls.every(({ state }) => state === 'ringingIncoming') ? 'free' : 'busy';
}

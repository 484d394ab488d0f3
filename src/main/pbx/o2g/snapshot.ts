import type { Device } from '@shared/model/device';
import type { CallReport, Snapshot, UserState } from '@shared/model/event';
import { FailureError } from '@shared/model/failure';
import type { History } from '../port/history';
import type { Tally } from '../wire/tally';
import { readAgent } from './agent';
import { call } from './map/call';
import { counters } from './map/counters';
import { device, deviceAbilities, deviceStates, devicesWith } from './map/device';
import type { Vocabulary } from './map/words';
import type { PartsRead } from './parts-read';
import { readCall } from './read-call';
import { readPhone } from './read-phone';
import { readRouting } from './read-routing';
import { path, type Rest } from './rest';
import { eventSummary } from './schema/event-summary';
import * as telephony from './schema/telephony';
import { user } from './schema/user';

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
): Promise<Snapshot> {
  try {
    return await readAll(rest, wanted, tools, signal);
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || thrown.kind !== 'pbxDown') throw thrown;
    const person = await rest.get(path`/users/${wanted.login}`, user, signal);
    const devices = person.devices.map((each) => device(each, tools.words));
    return { calls: [], devices, userState: 'unknown', pbxDown: true };
  }
}

interface Tools {
  readonly words: Vocabulary;
  readonly tally: Tally;
  /** Hears which parts beside the calls could not be read. */
  readonly parts: PartsRead;
  /** The user's call log, where there is one. */
  readonly log: History | undefined;
}

/** Its requests go side by side, as nothing tells it in one. Only the calls and who has them must be told. */
async function readAll(
  rest: Rest,
  wanted: Wanted,
  { words, tally, parts, log }: Tools,
  signal: AbortSignal,
): Promise<Snapshot> {
  const { login, hasVoicemail } = wanted;
  const [now, person, state, devices, summary, agent, routing, phone] = await Promise.all([
    rest.get(path`/telephony/calls`, telephony.calls, signal),
    rest.get(path`/users/${login}`, user, signal),
    parts.read('devices', rest.get(path`/telephony/state`, telephony.telephonicState, signal)),
    parts.read('devices', rest.get(path`/telephony/devices`, telephony.deviceStates, signal)),
    wanted.counters
      ? parts.read('counters', rest.get(path`/eventSummary`, eventSummary, signal))
      : undefined,
    wanted.agent ? readAgent(rest, tally, parts, signal, log) : undefined,
    wanted.routing
      ? parts.read('routing', readRouting(rest, hasVoicemail, words, signal))
      : undefined,
    readPhone(rest, { login, programmable: wanted.phoneSets }, signal, parts),
  ]);
  // A Call may leave out its legs, and a call without legs could not be controlled.
  const read = await Promise.all(
    now.calls.map((each) =>
      each.legs.length > 0 ? call(each, words) : readCall(rest, each.callRef, words),
    ),
  );
  const calls = read.filter((each) => each !== undefined);
  const told = state?.userState ? words.userState(state.userState) : 'unknown';
  const known = person.devices.map((each) => device(each, words));
  return {
    calls,
    devices: devicesWith(state ? known : known.map(mayCall), [
      ...deviceStates(devices?.deviceStates ?? [], words),
      ...deviceAbilities(state?.deviceCapabilities ?? []),
    ]),
    userState: told === 'unknown' ? stateFrom(calls) : told,
    phone,
    ...(routing ? { routing } : {}),
    ...(summary ? { counters: counters(summary) } : {}),
    ...(agent ? { agent } : {}),
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

import type { Identity } from '@shared/model/account';
import type { Snapshot } from '@shared/model/event';
import { FailureError } from '@shared/model/failure';
import type { BasicCalls } from '../port/basic-calls';
import type { Features } from '../connector';
import { device } from './map/device';
import type { Vocabulary } from './map/words';
import { PartsRead, type Late } from './parts-read';
import { phoneControl } from './phone';
import { profile } from './profile';
import { readPhone } from './read-phone';
import { path, type Rest } from './rest';
import { reworded } from './reworded';
import type { Services } from './services';
import * as telephony from './schema/telephony';
import { user } from './schema/user';
import { voicemailControl } from './voicemail';

/** What an account with TELEPHONY_BASIC has: what needs no licence, or another one. */
export function basicFeatures(
  rest: Rest,
  { login }: Identity,
  own: boolean,
  services: Services,
  words: Vocabulary,
): Features {
  return {
    basicCalls: basicCalls(rest),
    ...(services.phoneSets
      ? { phone: phoneControl(rest, { login, programmable: true, basic: true }) }
      : {}),
    ...(services.voicemail ? { voicemail: voicemailControl(rest, words) } : {}),
    ...(services.users ? { profile: profile(rest, login, own) } : {}),
  };
}

function basicCalls(rest: Rest): BasicCalls {
  return {
    make: (deviceId, callee) =>
      rest.post(path`/telephony/basicCall`, { deviceId, callee }).catch(oneCallOnly),
    answer: (deviceId) =>
      reworded(rest.post(path`/telephony/basicCall/answer`, { deviceId }), {
        incompatibleState: 'nothingRings',
        noSuchCall: 'nothingRings',
      }),
    leave: () =>
      reworded(rest.post(path`/telephony/basicCall/dropme`), {
        incompatibleState: 'notInACall',
        noSuchCall: 'notInACall',
        noSuchLeg: 'notInACall',
      }),
    hasOutgrown: async () => void (await rest.get(path`/telephony/calls`, telephony.calls)),
  };
}

/** TelephonyErrorType, UNAUTHORIZED: "the user has already a call ongoing and he has only a BASIC TELEPHONY license". */
function oneCallOnly(thrown: unknown): never {
  if (!(thrown instanceof FailureError) || thrown.details?.errorType !== 'UNAUTHORIZED')
    throw thrown;
  throw new FailureError({ ...thrown.toFailure(), kind: 'oneCallOnly' }, { cause: thrown });
}

/**
 * Whether the account may use basicCall. A call to nobody from nowhere is asked for, which the licence refuses
 * before its missing parameters do: nothing else that a session may ask tells the two apart.
 */
export async function allowsBasicCalls(rest: Rest): Promise<boolean> {
  try {
    await rest.post(path`/telephony/basicCall`, {});
    return true;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    if (thrown.kind === 'licenceMissing') return false;
    const { status } = thrown.details ?? {};
    if (status === '400') return true;
    if (status === '403' || status === '404') return false;
    throw thrown;
  }
}

interface Whose {
  readonly login: string;
  readonly services: Services;
  readonly words: Vocabulary;
}

/**
 * The state that such an account may read: its devices, on which the licence lets it call, and their programming, of which
 * `late` hears where it takes longer.
 */
export function readBasicState(
  rest: Rest,
  { login, services, words }: Whose,
  signal: AbortSignal,
  late: Late,
): Promise<Snapshot> {
  const parts = new PartsRead();
  if (services.phoneSets) {
    const reading = readPhone(rest, { login, programmable: true, basic: true }, signal, parts);
    parts.begin('phone', reading, (phone) => ({ phone }));
  }
  const person = rest.get(path`/users/${login}`, user, signal);
  const state = person.then(({ devices }): Snapshot => ({
    calls: [],
    devices: devices.map((each) => ({ ...device(each, words), can: { makeCall: true } })),
    userState: 'unknown',
  }));
  return parts.with(state, late);
}

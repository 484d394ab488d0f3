import type { Call, CallRef, Leg, LegCan } from './call';

/*
 * Which call a key means, and what ending a call comes to: decided once, for cards, keys, tray,
 * notifications and the ring alike.
 */

type Calls = Readonly<Record<CallRef, Call>>;

const byAge = (one: Call, other: Call): number =>
  one.since - other.since || (one.callRef < other.callRef ? -1 : 1);

const oldest = (calls: Calls, wanted: (call: Call) => boolean): Call | undefined =>
  Object.values(calls).filter(wanted).sort(byAge)[0];

/** The calls that want an answer here, oldest first. A call the user makes may alert their own set first: it rings nobody. */
export const ringingCalls = (calls: Calls): readonly Call[] =>
  Object.values(calls)
    .filter(({ state, direction }) => state === 'ringingIncoming' && direction === 'incoming')
    .sort(byAge);

/** The call the user talks in, else the one being dialled. */
export const currentCall = (calls: Calls): Call | undefined =>
  oldest(calls, ({ state }) => state === 'active') ??
  oldest(calls, ({ state }) => ['dialing', 'ringingOutgoing', 'offHook'].includes(state));

/** The user's leg with an ability, the preferred device's first. */
export function legThatCan(call: Call, ability: keyof LegCan, preferred?: string): Leg | undefined {
  const able = call.legs.filter((leg) => leg.can[ability]);
  return able.find((leg) => leg.deviceId === preferred) ?? able[0];
}

/** More than one other party: leaving and ending are two things. */
export const isConference = (call: Call): boolean => call.participants.length > 1;

/**
 * The command by which the user gets out of a call, undefined where the PBX allows none. A conference
 * goes on without them: to end it for everyone is another wish, and never this one.
 */
export function endingOf(call: Call): 'hangUp' | 'dropMe' | undefined {
  const leave = call.can.dropMe === true || legThatCan(call, 'drop') !== undefined;
  const ringing = call.state === 'ringingIncoming';
  if (isConference(call) && (leave || !ringing)) return leave ? 'dropMe' : undefined;
  if (call.can.terminate === true) return 'hangUp';
  if (leave) return 'dropMe';
  // A PBX that reports `reject` alone ends the call by terminating it, too.
  return ringing && call.can.reject === true ? 'hangUp' : undefined;
}

/** The keys that a user presses without looking, and what each then does to which call. */
export type BlindKey = 'answer' | 'hangUp' | 'holdOrRetrieve';
export interface KeyChoice {
  readonly call: Call;
  readonly does: 'answer' | 'end' | 'hold' | 'retrieve';
}

/**
 * What a key means now; undefined when there is nothing it could do. Answer takes the call that has rung
 * longest. Hang up ends the current call; without one it rejects the call that has rung longest; a held
 * call is never ended by a key pressed blindly. Hold and retrieve is one key.
 */
export function keyChoice(key: BlindKey, calls: Calls): KeyChoice | undefined {
  const current = currentCall(calls);
  const choice = (does: KeyChoice['does'], call: Call | undefined): KeyChoice | undefined =>
    call && { call, does };
  switch (key) {
    case 'answer':
      return choice(
        'answer',
        ringingCalls(calls).find((call) => legThatCan(call, 'answer')),
      );
    case 'hangUp':
      return choice(
        'end',
        (current ? [current] : ringingCalls(calls)).find((call) => endingOf(call) !== undefined),
      );
    case 'holdOrRetrieve':
      return current
        ? choice('hold', legThatCan(current, 'hold') && current)
        : choice(
            'retrieve',
            oldest(
              calls,
              (call) => call.state === 'held' && legThatCan(call, 'retrieve') !== undefined,
            ),
          );
  }
}

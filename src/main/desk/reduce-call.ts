import type { Call, CallState, Instant, Leg, Participant } from '@shared/model/call';
import type { Identity } from '@shared/model/account';
import type { CallReport, DeskEvent } from '@shared/model/event';

type CallChanged = Extract<DeskEvent, { type: 'callChanged' }>;

const outgoingStates: readonly CallState[] = ['dialing', 'ringingOutgoing', 'offHook'];

/** Which way a call goes when the PBX does not say: by its state, else by whom the caller asked for. */
function directionOf(report: CallReport, identity: Identity | undefined): Call['direction'] {
  if (report.direction) return report.direction;
  if (report.state === 'ringingIncoming') return 'incoming';
  if (outgoingStates.includes(report.state)) return 'outgoing';
  if (report.acd) return 'incoming';
  const asked = report.initialCalled?.number;
  const mine = identity && [identity.number, ...identity.devices.map((device) => device.id)];
  return asked !== undefined && mine?.includes(asked) ? 'incoming' : 'outgoing';
}

/**
 * A reported call with its times. A call that was known keeps them: `known` is what we had under this
 * reference, or under the one it replaces.
 */
export function enterCall(
  report: CallReport,
  known: Call | undefined,
  identity: Identity | undefined,
  at: Instant,
): Call {
  const answeredAt = known?.answeredAt ?? (report.state === 'active' ? at : undefined);
  return {
    ...report,
    direction: known?.direction ?? directionOf(report, identity),
    since: known?.since ?? at,
    stateSince: known?.state === report.state ? known.stateSince : at,
    ...(answeredAt === undefined ? {} : { answeredAt }),
  };
}

/** `items` with those of `changed` put in by their key, without those `removed`. */
function merge<T>(
  items: readonly T[],
  key: (item: T) => string,
  changed: readonly T[] | undefined,
  removed: readonly string[] | undefined,
): readonly T[] {
  if (!changed?.length && !removed?.length) return items;
  const news = new Map(changed?.map((item) => [key(item), item]));
  const kept = items
    .filter((item) => !removed?.includes(key(item)) || news.has(key(item)))
    .map((item) => {
      const replacement = news.get(key(item));
      news.delete(key(item));
      return replacement ?? item;
    });
  return [...kept, ...news.values()];
}

const legKey = (leg: Leg): string => leg.deviceId;
const participantKey = (participant: Participant): string => participant.id;

/** A call after a delta. */
export function changeCall(call: Call, event: CallChanged, at: Instant): Call {
  const state = event.data?.state ?? call.state;
  const answeredAt = call.answeredAt ?? (state === 'active' ? at : undefined);
  const fields = event.data ?? call;
  return {
    ...fields,
    callRef: event.callRef,
    direction: call.direction,
    legs: merge(call.legs, legKey, event.legs, event.removedLegs),
    participants: merge(
      call.participants,
      participantKey,
      event.participants,
      event.removedParticipants,
    ),
    since: call.since,
    stateSince: state === call.state ? call.stateSince : at,
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...((event.cause ?? call.cause) ? { cause: event.cause ?? call.cause } : {}),
  };
}

/** The call that a delta speaks of when we never heard of it: whatever the delta tells. */
export function callFromDelta(event: CallChanged): CallReport | undefined {
  if (!event.data) return undefined;
  return {
    ...event.data,
    callRef: event.callRef,
    legs: event.legs ?? [],
    participants: event.participants ?? [],
    ...(event.cause ? { cause: event.cause } : {}),
  };
}

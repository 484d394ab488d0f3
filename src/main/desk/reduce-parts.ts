import type { Instant } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { DeskEvent, PartReading, Snapshot } from '@shared/model/event';
import type { Failure } from '@shared/model/failure';
import { partNames, type PartName } from '@shared/model/part';
import { enterAgent } from './agent/reduce-agent';
import { withPart } from './parts-off';
import { listed, withPhone } from './phone/reduce-phone';
import { withRouting } from './reduce-routing';
import { enterSite } from './reduce-site';
import { enterTeam } from './team/reduce-team';

/** A part that was not there in time: it comes by itself, and is unknown until then. */
const notYet: Failure = { kind: 'notAnsweredYet', retryable: true };

/**
 * The parts of a desk after a snapshot. Where the reading of one goes on, a live desk keeps what it knows of it, as events
 * told it all along; any other desk does not know it yet.
 */
export function enterParts(desk: DeskState, snapshot: Snapshot, at: Instant): DeskState {
  const { partsAwaited = [], partsOff } = snapshot;
  const isFollowed = desk.link.phase === 'live';
  return partNames.reduce((before, part) => {
    // A live desk that is read again does not read them.
    if (isFollowed && (part === 'voicemail' || part === 'callbacks')) return before;
    if (!partsAwaited.includes(part)) {
      return enterPart(before, { part, told: snapshot, failure: partsOff?.[part] }, at);
    }
    if (!isFollowed) return enterPart(before, { part, told: snapshot, failure: notYet }, at);
    if (part !== 'devices') return before;
    return { ...before, devices: listed(before.devices, snapshot.devices) };
  }, desk);
}

/** The desk with a part as it was read, or without what could not be. */
export function enterPart(
  desk: DeskState,
  {
    part,
    told,
    failure,
  }: Omit<PartReading, 'type' | 'failure'> & { failure?: Failure | undefined },
  at: Instant,
): DeskState {
  const known = failure
    ? { ...desk, partsOff: { ...desk.partsOff, [part]: failure } }
    : withPart(desk, part);
  switch (part) {
    case 'devices': {
      const { devices, userState = known.userState } = told;
      if (!devices) return known;
      return {
        ...known,
        devices: Object.fromEntries(devices.map((device) => [device.id, device])),
        userState,
      };
    }
    case 'counters':
      return { ...known, counters: told.counters ?? {} };
    case 'agent': {
      const { agent: before, team, ...rest } = known;
      return {
        ...rest,
        ...enterAgent(told.agent, before, at),
        ...(team ? { team } : enterTeam(undefined, known.features)),
      };
    }
    case 'routing':
      return withRouting(known, told.routing);
    case 'phone':
      return withPhone(known, told.phone);
    case 'profile':
      return told.profile ? { ...known, profile: told.profile } : known;
    case 'site':
      return told.site ? enterSite(known, told.site, false, at) : known;
    case 'objects':
    case 'history':
    case 'voicemail':
    case 'callbacks':
      return known;
  }
}

/** What of an event is about a part: it is to be told again once the part has come, which may have been read before it. */
export function aboutPart(event: DeskEvent, part: PartName, desk: DeskState): DeskEvent[] {
  switch (part) {
    case 'devices':
      return aboutDevices(event);
    case 'counters':
      return event.type === 'countersChanged' ? [event] : [];
    case 'agent':
      // A supervisor's team has heard of help already.
      if (event.type === 'agentHelpChanged') return desk.team ? [] : [event];
      return event.type === 'agentChanged' ? [event] : [];
    case 'routing':
      return event.type === 'routingChanged' ? [event] : [];
    case 'phone':
      return event.type === 'groupLogOnChanged' ? [event] : [];
    case 'profile':
      return event.type === 'preferencesChanged' ? [event] : [];
    case 'site':
      return event.type === 'nodeLinkChanged' ? [event] : [];
    case 'objects':
    case 'history':
    case 'voicemail':
    case 'callbacks':
      return [];
  }
}

function aboutDevices(event: DeskEvent): DeskEvent[] {
  if (event.type === 'userStateChanged' || event.type === 'userChanged') return [event];
  if (event.type === 'devicesChanged') return [event];
  const told: DeskEvent[] = [];
  if ('deviceChanges' in event && event.deviceChanges) {
    told.push({ type: 'devicesChanged', deviceChanges: event.deviceChanges });
  }
  if (event.type === 'telephonyState' && event.userState) {
    told.push({ type: 'userStateChanged', userState: event.userState });
  }
  return told;
}

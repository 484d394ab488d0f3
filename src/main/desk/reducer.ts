import type { Call, CallCause, CallRef, Instant } from '@shared/model/call';
import { isLive, type DeskState, type Request } from '@shared/model/desk-state';
import type { Device } from '@shared/model/device';
import type { CallReport, DeskEvent, DeviceChange } from '@shared/model/event';
import { followCalls, reduceAgent } from './agent/reduce-agent';
import { reduceMessages } from './messages/reduce-messages';
import { followParked } from './phone/follow-parked';
import { reducePhone } from './phone/reduce-phone';
import { enterTeam, followHelp, reduceHelp, reduceTeam } from './team/reduce-team';
import { changeRouting } from './reduce-routing';
import { withPart } from './parts-off';
import { enterPart, enterParts } from './reduce-parts';
import { reduceProfile } from './reduce-profile';
import { reduceObjects } from './reduce-objects';
import { enterSite, reduceSite } from './reduce-site';
import { callFromDelta, changeCall, enterCall } from './reduce-call';

type Devices = DeskState['devices'];
type Calls = DeskState['calls'];

const deviceAbilities = ['makeCall', 'makeBusinessCall', 'makePrivateCall', 'unpark'] as const;

/** Servers repeat what has not changed: that must not cost the windows anything. */
function changesDevice({ can, inService }: Device, change: DeviceChange): boolean {
  if (change.inService !== undefined && change.inService !== inService) return true;
  const next = change.can;
  return next !== undefined && deviceAbilities.some((ability) => next[ability] !== can[ability]);
}

function changeDevices(devices: Devices, changes: readonly DeviceChange[] | undefined): Devices {
  if (!changes?.length) return devices;
  let next: Record<string, Device> | undefined;
  for (const change of changes) {
    const device = (next ?? devices)[change.id] ?? { id: change.id, kind: 'other', can: {} };
    if (change.id in devices && !changesDevice(device, change)) continue;
    next ??= { ...devices };
    next[change.id] = { ...device, ...change };
  }
  return next ?? devices;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!(key in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

/** All the calls there are: those not reported are gone, those known keep their times. */
function replaceCalls(state: DeskState, reports: readonly CallReport[], at: Instant): Calls {
  const calls: Record<CallRef, Call> = {};
  for (const report of reports) {
    calls[report.callRef] = enterCall(report, state.calls[report.callRef], state.identity, at);
  }
  return calls;
}

/** The requests with those changed that are meant; the same where none is. */
function changeRequests(
  requests: DeskState['requests'],
  isMeant: (request: Request) => boolean,
  change: (request: Request) => Request,
): DeskState['requests'] {
  if (!Object.values(requests).some(isMeant)) return requests;
  return Object.fromEntries(
    Object.entries(requests).map(([id, request]) => [
      id,
      isMeant(request) ? change(request) : request,
    ]),
  );
}

const isAbout = ({ callRef, otherCallRef }: Request, ref: CallRef): boolean =>
  callRef === ref || otherCallRef === ref;

/** What was asked of a call goes on under the reference that replaces it. */
const moveRequests = (requests: DeskState['requests'], from: CallRef, to: CallRef) =>
  changeRequests(
    requests,
    (request) => isAbout(request, from),
    (request) => ({
      ...request,
      ...(request.callRef === from ? { callRef: to } : {}),
      ...(request.otherCallRef === from ? { otherCallRef: to } : {}),
    }),
  );

/** By which command a call leaves with this cause. */
const leavingBy: Partial<Record<CallCause, readonly Request['name'][]>> = {
  transferred: ['transfer', 'blindTransfer'],
  redirected: ['redirect'],
  parked: ['park'],
};

/** A call that left for the reason that was asked for: the PBX has taken it, whether its answer arrives or not. */
function takenBy(
  requests: DeskState['requests'],
  { callRef, cause }: { readonly callRef: CallRef; readonly cause?: CallCause },
): DeskState['requests'] {
  const names = cause && leavingBy[cause];
  if (!names) return requests;
  return changeRequests(
    requests,
    (request) => !request.taken && names.includes(request.name) && isAbout(request, callRef),
    (request) => ({ ...request, taken: true }),
  );
}

function onCallChanged(
  state: DeskState,
  event: Extract<DeskEvent, { type: 'callChanged' }>,
  at: Instant,
): DeskState {
  const replaced = event.previousCallRef;
  const known = state.calls[event.callRef] ?? (replaced ? state.calls[replaced] : undefined);
  const report = known ? undefined : callFromDelta(event);
  const call = known
    ? changeCall(known, event, at)
    : report && enterCall(report, undefined, state.identity, at);
  const others = replaced ? without(state.calls, replaced) : state.calls;
  const calls = call ? { ...others, [event.callRef]: call } : others;
  const devices = changeDevices(state.devices, event.deviceChanges);
  const requests = replaced
    ? moveRequests(state.requests, replaced, event.callRef)
    : state.requests;
  // Not a spread, for the reason of `changeCall`.
  return Object.assign({}, state, { calls, devices, requests });
}

/**
 * The desk after one event of the PBX that arrived at `at`. Pure. Events about calls we never heard of
 * are taken for what they tell; events that change nothing return the same state.
 */
export function reduce(state: DeskState, event: DeskEvent, at: Instant): DeskState {
  const next = followParked(state, reduceEvent(state, event, at), event, at);
  return next.calls === state.calls && next.agent === state.agent
    ? next
    : followHelp(followCalls(next));
}

function reduceEvent(state: DeskState, event: DeskEvent, at: Instant): DeskState {
  switch (event.type) {
    case 'snapshot': {
      const { snapshot } = event;
      const { team, ...rest } = state;
      const next = {
        ...rest,
        ...enterTeam(team, state.features, isLive(state)),
        calls: snapshot.pbxDown ? state.calls : replaceCalls(state, snapshot.calls, at),
        userState: snapshot.userState,
      };
      return enterParts(enterSite(next, undefined, !!snapshot.pbxDown, at), snapshot, at);
    }
    case 'partRead':
      return enterPart(state, event, at);
    case 'telephonyState':
      return {
        ...state,
        calls: replaceCalls(state, event.calls, at),
        devices: changeDevices(state.devices, event.deviceChanges),
        userState: event.userState ?? state.userState,
      };
    case 'callCreated': {
      const known = state.calls[event.call.callRef];
      const call = enterCall(event.call, known, state.identity, at);
      return {
        ...state,
        calls: { ...state.calls, [call.callRef]: call },
        devices: changeDevices(state.devices, event.deviceChanges),
      };
    }
    case 'callChanged':
      return onCallChanged(state, event, at);
    case 'callRemoved': {
      const calls = without(state.calls, event.callRef);
      const devices = changeDevices(state.devices, event.deviceChanges);
      const requests = takenBy(state.requests, event);
      return calls === state.calls && devices === state.devices && requests === state.requests
        ? state
        : { ...state, calls, devices, requests };
    }
    case 'devicesChanged':
      return { ...state, devices: changeDevices(state.devices, event.deviceChanges) };
    case 'userStateChanged':
      return state.userState === event.userState ? state : { ...state, userState: event.userState };
    case 'countersChanged':
      return { ...withPart(state, 'counters'), counters: event.counters };
    case 'routingChanged':
      return changeRouting(state, event.routing);
    case 'historyRecorded':
    case 'historyModified':
    case 'historyAcknowledged':
    case 'historyDeleted':
    case 'historyChanged':
      // The log is no part of the state: its keeper hears of it (history/follow-history.ts).
      return state;
    case 'mailboxesRead':
    case 'mailboxRead':
    case 'mailboxClosed':
    case 'voicemailUnreadable':
    case 'callbacksRead':
    case 'callbacksUnreadable':
    case 'keptMessagesChanged':
      return reduceMessages(state, event);
    case 'userChanged':
    case 'preferencesChanged':
      return reduceProfile(state, event);
    case 'objectChanged':
      return reduceObjects(state, event.change);
    case 'nodeLinkChanged':
    case 'nodeLoaded':
    case 'usersChanged':
    case 'licenceExpiration':
    case 'statusRead':
    case 'pbxLinkChanged':
      return reduceSite(state, event, at);
    case 'phoneRead':
    case 'programmingRead':
    case 'groupLogOnChanged':
    case 'devicesListed':
    case 'unparked':
    case 'parkedForgotten':
      return reducePhone(state, event);
    case 'agentChanged':
      return reduceAgent(state, event, at);
    case 'agentHelpChanged':
      return reduceHelp(reduceAgent(state, event, at), event, at);
    case 'teamRead':
    case 'teamTold':
    case 'teamAgentChanged':
    case 'teamCall':
    case 'teamHelpEnded':
    case 'teamListeningEnded':
      return reduceTeam(state, event, at, reduceEvent);
  }
}

import type { CallReport, DeskEvent } from '@shared/model/event';
import type { z } from 'zod';
import type { Draft } from '../../wire/draft';
import type * as schema from '../schema/event';
import { call, callData, legOf, participantOf } from './call';
import { deviceAbilities } from './device';
import type { EventContext } from './event-context';

type Wire<T extends z.ZodType> = z.output<T>;
type Event<Type extends DeskEvent['type']> = Draft<Extract<DeskEvent, { type: Type }>>;

/** OnCallCreated. The initiator, where it is told, says which way the call goes. */
export function callCreated(
  event: Wire<typeof schema.callCreated>,
  { words, user }: EventContext,
): DeskEvent {
  const report: Draft<CallReport> = call(event, words);
  const cause = words.callCause(event.cause);
  if (cause) report.cause = cause;
  if (event.initiator) {
    const { initiator } = event;
    if (initiator === user.login || initiator === user.number) report.direction = 'outgoing';
    else if (report.participants.some(({ id }) => id === initiator)) report.direction = 'incoming';
  }
  return { type: 'callCreated', call: report, ...devices(event) };
}

/** OnCallModified. `replacedByCallRef` is left to the event of the replacing call, which names this one. */
export function callModified(
  event: Wire<typeof schema.callModified>,
  { words }: EventContext,
): DeskEvent {
  const changed: Event<'callChanged'> = {
    type: 'callChanged',
    callRef: event.callRef,
    ...devices(event),
  };
  const cause = words.callCause(event.cause);
  const legs = [...event.addedLegs, ...event.modifiedLegs];
  const participants = [...event.addedParticipants, ...event.modifiedParticipants];
  if (cause) changed.cause = cause;
  if (event.previousCallRef) changed.previousCallRef = event.previousCallRef;
  if (event.callData) changed.data = callData(event.callData, legs, words);
  if (legs.length > 0) changed.legs = legs.map((leg) => legOf(leg, words));
  if (event.modifiedLegs.length > 0) {
    changed.modifiedLegs = event.modifiedLegs.map(({ deviceId }) => deviceId);
  }
  if (event.removedLegs.length > 0) {
    changed.removedLegs = event.removedLegs.map(({ deviceId }) => deviceId);
  }
  if (participants.length > 0) {
    changed.participants = participants.map((each) => participantOf(each, words));
  }
  if (event.modifiedParticipants.length > 0) {
    changed.modifiedParticipants = event.modifiedParticipants.map(
      ({ participantId }) => participantId,
    );
  }
  if (event.removedParticipantIds.length > 0) {
    changed.removedParticipants = event.removedParticipantIds;
  }
  return changed;
}

/** OnCallRemoved. */
export function callRemoved(
  event: Wire<typeof schema.callRemoved>,
  { words }: EventContext,
): DeskEvent {
  const removed: Event<'callRemoved'> = {
    type: 'callRemoved',
    callRef: event.callRef,
    ...devices(event),
  };
  const cause = words.callCause(event.cause);
  if (cause) removed.cause = cause;
  if (event.newDestination) removed.destination = event.newDestination;
  return removed;
}

/** "If not specified, it means there is no modification"; servers send an empty list for that too. */
function devices(event: Pick<z.output<typeof schema.callRemoved>, 'deviceCapabilities'>) {
  const changes = deviceAbilities(event.deviceCapabilities);
  return changes.length > 0 ? { deviceChanges: changes } : {};
}

import { z } from 'zod';
import { list, optional, text } from './lenient';
import { eventSummary } from './event-summary';
import {
  callData,
  deviceCapabilities,
  deviceState,
  leg,
  participant,
  telephonicState,
} from './telephony';

/** The notifications of the chapters "Call control" and "Event summary", by their event names. */

export const callCreated = z.object({
  callRef: z.string(),
  cause: text,
  initiator: text,
  callData: optional(callData),
  legs: list(leg),
  participants: list(participant),
  deviceCapabilities: list(deviceCapabilities),
});

export const callModified = z.object({
  callRef: z.string(),
  cause: text,
  previousCallRef: text,
  callData: optional(callData),
  modifiedLegs: list(leg),
  addedLegs: list(leg),
  removedLegs: list(leg),
  modifiedParticipants: list(participant),
  addedParticipants: list(participant),
  removedParticipantIds: list(z.string()),
  deviceCapabilities: list(deviceCapabilities),
});

export const callRemoved = z.object({
  callRef: z.string(),
  cause: text,
  newDestination: text,
  deviceCapabilities: list(deviceCapabilities),
});

export const deviceStateModified = z.object({ deviceStates: list(deviceState) });
export const userStateModified = z.object({ state: text });
export const telephonyState = z.object({ state: telephonicState });
export const eventSummaryUpdated = z.object({ eventSummary });

import { z } from 'zod';
import { flag, whole } from './lenient';

/** EventSummary of the chapter "Event summary". An absent counter is unknown. */
export const eventSummary = z.object({
  missedCallsNb: whole,
  voiceMessagesNb: whole,
  callBackRequestsNb: whole,
  newTextNb: whole,
  oldTextNb: whole,
  faxNb: whole,
  eventWaiting: flag,
});
export type WireEventSummary = z.output<typeof eventSummary>;

import type { Counters } from '@shared/model/event';
import type { Draft } from '../../wire/draft';
import type { WireEventSummary } from '../schema/event-summary';

/** EventSummary. A counter that the server leaves out stays out: unknown is not zero. */
export function counters(wire: WireEventSummary): Counters {
  const result: Draft<Counters> = {};
  if (typeof wire.missedCallsNb === 'number') result.missedCalls = wire.missedCallsNb;
  if (typeof wire.voiceMessagesNb === 'number') result.voicemails = wire.voiceMessagesNb;
  if (typeof wire.callBackRequestsNb === 'number') result.callbacks = wire.callBackRequestsNb;
  if (typeof wire.faxNb === 'number') result.faxes = wire.faxNb;
  if (typeof wire.newTextNb === 'number') result.texts = wire.newTextNb;
  if (typeof wire.oldTextNb === 'number') result.oldTexts = wire.oldTextNb;
  if (typeof wire.eventWaiting === 'boolean') result.waiting = wire.eventWaiting;
  return result;
}

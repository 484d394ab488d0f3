import { z } from 'zod';
import { flag, list, optional, text, whole } from './lenient';
import { partyInfo } from './telephony';

/** The representations of the chapter "Communication log". Dates are ISO 8601 in UTC. */

export const comParticipant = z.object({
  role: text,
  answered: flag,
  identity: optional(partyInfo),
  anonymous: flag,
  initialCalled: optional(partyInfo),
  reason: text,
});
export type WireComParticipant = z.output<typeof comParticipant>;

export const comRecord = z.object({
  recordId: z.union([z.number(), z.string()]),
  comRef: text,
  acknowledged: flag,
  beginDate: text,
  endDate: text,
  /** When the conversation began; newer servers only. */
  convDate: text,
  participants: list(comParticipant),
});
export type WireComRecord = z.output<typeof comRecord>;

export const comRecords = z.object({ comHistoryRecords: list(comRecord), totalCount: whole });

/** OnComRecordCreated, OnComRecordModified. */
export const comRecordEvent = z.object({ record: comRecord });
export type ComRecordEvent = z.output<typeof comRecordEvent>;

/** OnComRecordsAck, OnComRecordsUnAck, OnComRecordsDeleted. */
export const comRecordsEvent = z.object({ recordIds: optional(list(comRecord.shape.recordId)) });
export type ComRecordsEvent = z.output<typeof comRecordsEvent>;

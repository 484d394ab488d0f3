import { z } from 'zod';
import { associatedData, callRef, deviceId, dialable, digits, nothing, text } from './inputs';

const onCall = z.object({ callRef }).strict();
const onCallAndDevice = z.object({ callRef, deviceId: deviceId.optional() }).strict();

/** Call control. `deviceId` left out means the device chosen in the settings. */
export const callCommands = {
  'call.make': z
    .object({
      number: dialable.optional(),
      deviceId: deviceId.optional(),
      associatedData: associatedData.optional(),
      callingNumber: dialable.optional(),
      private: z.object({ pin: text, secretCode: text }).strict().optional(),
      businessCode: text.optional(),
      toSupervisor: z.boolean().optional(),
    })
    .strict(),
  /** With a licence that tells of no calls: answers what rings, and leaves the call that there is. */
  'call.basicAnswer': z.object({ deviceId: deviceId.optional() }).strict(),
  'call.basicLeave': nothing,
  'call.answer': onCallAndDevice,
  'call.hangUp': onCall,
  'call.dropMe': onCall,
  'call.hold': onCallAndDevice,
  'call.retrieve': onCallAndDevice,
  'call.alternate': onCallAndDevice,
  'call.reconnect': z.object({ heldCallRef: callRef, enquiryCallRef: callRef }).strict(),
  /** Calls a third party while the present call waits. */
  'call.consult': z.object({ callRef, number: dialable }).strict(),
  'call.transfer': z.object({ activeCallRef: callRef, heldCallRef: callRef }).strict(),
  'call.blindTransfer': z.object({ callRef, number: dialable }).strict(),
  'call.merge': z.object({ activeCallRef: callRef, heldCallRef: callRef }).strict(),
  'call.dropParticipant': z.object({ callRef, participantId: z.string().min(1).max(64) }).strict(),
  'call.redirect': z
    .object({
      callRef,
      target: z.discriminatedUnion('to', [
        z.object({ to: z.literal('number'), number: dialable }).strict(),
        z.object({ to: z.literal('voicemail') }).strict(),
        z.object({ to: z.literal('dva') }).strict(),
      ]),
    })
    .strict(),
  'call.overflowToVoicemail': onCall,
  'call.requestCallback': onCall,
  'call.park': z.object({ callRef, number: dialable.optional() }).strict(),
  'call.unpark': z.object({ deviceId: deviceId.optional(), from: dialable.optional() }).strict(),
  /** `otherCallRef`: that one of the calls that ring there. */
  'call.pickup': z
    .object({
      deviceId: deviceId.optional(),
      number: dialable,
      otherCallRef: callRef.optional(),
    })
    .strict(),
  'call.sendDtmf': z.object({ callRef, digits }).strict(),
  'call.record': z
    .object({ callRef, action: z.enum(['start', 'stop', 'pause', 'resume']) })
    .strict(),
  'call.attachData': z.object({ callRef, data: associatedData }).strict(),
  'call.sendAccountInfo': z.object({ callRef, info: text.min(1) }).strict(),
  'call.switchDevice': z.object({ callRef, from: deviceId, to: deviceId }).strict(),
  /** Takes a request that failed or stayed unconfirmed off the screen. */
  'request.dismiss': z.object({ id: z.string().max(64) }).strict(),
} as const;

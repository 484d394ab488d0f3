import { z } from 'zod';
import { systemIds } from '../model/account';
import { accountSchema, settingsPatchSchema } from './settings';

const callRef = z.string().min(1).max(64);
const deviceId = z.string().min(1).max(64);
/** A number as it will be dialled: what the PBX's own rule allows (O2G reference, BAD_PHONE_NUMBER_FORMAT). */
export const dialable = z.string().regex(/^[+]?[0-9A-D*#() ]{1,49}$/);
const digits = z.string().regex(/^[0-9A-D*#]{1,32}$/);
const text = z.string().max(256);
/** O2G carries at most 32 bytes beside a call. */
export const associatedData = z
  .string()
  .min(1)
  .refine((value) => new TextEncoder().encode(value).length <= 32, 'at most 32 bytes');

const onCall = z.object({ callRef }).strict();
const onCallAndDevice = z.object({ callRef, deviceId: deviceId.optional() }).strict();
const nothing = z.undefined();

/**
 * What a window may ask main to do: name → input. Every one answers with `Outcome<void>`; the effect
 * on the desk arrives as a state patch. `deviceId` left out means the device chosen in the settings.
 */
export const commands = {
  'session.signIn': z
    .object({
      account: accountSchema,
      /** Left out: use the one in the keyring. */
      password: z.string().max(256).optional(),
      remember: z.boolean(),
    })
    .strict(),
  'session.cancelSignIn': nothing,
  'session.signOut': nothing,
  'session.tryNow': nothing,
  'session.trustCertificate': z.object({ fingerprint: z.string().max(200) }).strict(),

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
  'call.pickup': z.object({ deviceId: deviceId.optional(), number: dialable }).strict(),
  'call.sendDtmf': z.object({ callRef, digits }).strict(),
  'call.record': z
    .object({ callRef, action: z.enum(['start', 'stop', 'pause', 'resume']) })
    .strict(),
  'call.attachData': z.object({ callRef, data: associatedData }).strict(),
  'call.sendAccountInfo': z.object({ callRef, info: text.min(1) }).strict(),
  'call.switchDevice': z.object({ callRef, from: deviceId, to: deviceId }).strict(),
  /** Takes a request that failed or stayed unconfirmed off the screen. */
  'request.dismiss': z.object({ id: z.string().max(64) }).strict(),

  'settings.update': settingsPatchSchema,
  'shell.showDesk': nothing,
  'shell.hideRing': nothing,
  'shell.copyText': z.object({ text: z.string().max(10_000) }).strict(),
  /** The ring window tells how high its content is, in CSS pixels. */
  'shell.ringHeight': z.object({ height: z.number().int().min(80).max(800) }).strict(),
  'demo.act': z.object({ action: z.enum(['ringMe', 'queueCall', 'pause', 'resume']) }).strict(),
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = z.infer<(typeof commands)[N]>;
export const commandNames = Object.keys(commands) as CommandName[];

/** The systems a sign-in form may offer. */
export const systemSchema = z.enum(systemIds);

import { z } from 'zod';
import { keyboards, pinControls } from '../../model/phone';
import { callRef, deviceId, dialable, nothing, text } from './inputs';

const onSet = z.object({ deviceId, on: z.boolean() }).strict();
const position = z.number().int().min(0).max(999);
const keyboard = z.enum(keyboards);
const group = z.object({ group: dialable }).strict();

/** The phone beside its calls (O2G reference, "Phone Set Programming", and "Call control" for groups and sharing). */
export const phoneCommands = {
  /** Reads it all again: of most no event tells. */
  'phone.read': nothing,
  /** Reads the keys of a set, its modules and what may be known of its PIN. */
  'phone.readProgramming': z.object({ deviceId }).strict(),
  'phone.setLock': onSet,
  'phone.setCampOn': onSet,
  'phone.setRemoteExtension': onSet,
  /** Null: nobody. */
  'phone.setAssociate': z.object({ deviceId, number: dialable.nullable() }).strict(),
  'phone.setPin': z
    .object({
      deviceId,
      digits: z.string().regex(/^[0-9]{1,16}$/),
      withSecretCode: z.boolean().optional(),
      control: z.enum(pinControls).optional(),
      group: z.number().int().min(0).optional(),
    })
    .strict(),
  'phone.setKey': z
    .object({
      deviceId,
      keyboard,
      position,
      number: dialable,
      /** A longer one than sets show may stay, where the PBX has it. */
      label: text,
    })
    .strict(),
  'phone.eraseKey': z.object({ deviceId, keyboard, position }).strict(),
  'phone.setGroupLogOn': z.object({ on: z.boolean() }).strict(),
  'phone.joinGroup': group,
  'phone.leaveGroup': group,
  'phone.logOnToSet': z.object({ number: dialable }).strict(),
  'phone.logOffSet': nothing,
  /** Fetches the call that rings in the user's pick-up group. */
  'phone.pickUpInGroup': z.object({ deviceId: deviceId.optional() }).strict(),
  /** Takes a parked call off the list; the call itself stays where it is. */
  'phone.forgetParked': z.object({ callRef }).strict(),
} as const;

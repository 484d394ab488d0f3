import { z } from 'zod';
import { flag, list, text, whole } from './lenient';

/** The representations of the reference's chapter "Phone Set Programming", and the hunting groups'. */

export const devices = z.object({ devices: list(z.object({ type: text, id: z.string() })) });

export const dynamicState = z.object({ lock: flag, campon: flag, associate: text });
export type WireDynamicState = z.output<typeof dynamicState>;

export const remoteActivation = z.object({ active: flag });

const key = z.object({ position: z.number(), number: text, mnemonic: text, locked: flag });
export type WireKey = z.output<typeof key>;

export const programmableKeys = z.object({ pkeys: list(key) });
export const softKeys = z.object({ skeys: list(key) });

/** Addons. */
export const addOns = z.object({ addonTypes: list(z.string()) });

/** Pin, without the number itself: that there is one is all that we want to know. */
export const pin = z.object({
  Pin_Number: z.unknown().transform((digits) => typeof digits === 'string' && digits !== ''),
  With_Secret_Code: flag,
  Pin_Type_Of_Control: text,
  Pin_Group: whole,
});
export type WirePin = z.output<typeof pin>;

export const prefix = z.object({ number: text });

/** HuntingGroupResult and HuntingGroupStatus. */
export const huntingGroups = z.object({ hgList: list(z.string()), currentHg: text });
export const huntingGroupStatus = z.object({ logon: flag });

import { z } from 'zod';

/** Inputs that several commands share. */
export const nothing = z.undefined();
export const callRef = z.string().min(1).max(64);
export const deviceId = z.string().min(1).max(64);
export const text = z.string().max(256);
export const digits = z.string().regex(/^[0-9A-D*#]{1,32}$/);

/** A number as it will be dialled: what the PBX's own rule allows (O2G reference, BAD_PHONE_NUMBER_FORMAT). */
export const dialable = z.string().regex(/^[+]?[0-9A-D*#() ]{1,49}$/);

/** O2G carries at most 32 bytes beside a call. */
export const associatedData = z
  .string()
  .min(1)
  .refine((value) => new TextEncoder().encode(value).length <= 32, 'at most 32 bytes');

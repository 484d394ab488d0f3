import { z } from 'zod';

/** Answer, hold, retrieve, alternate: the set on which it happens. */
export const deviceRequest = z.object({ deviceId: z.string() });

/** Transfer and merge: the call that waits. */
export const heldCallRequest = z.object({ heldCallRef: z.string() });

export const blindTransferRequest = z.object({
  transferTo: z.string(),
  anonymous: z.boolean().optional(),
});

export const redirectRequest = z.object({
  redirectTo: z.string(),
  anonymous: z.boolean().optional(),
});

export const reconnectRequest = z.object({ deviceId: z.string(), enquiryCallRef: z.string() });

export const dtmfRequest = z.object({ deviceId: z.string(), number: z.string() });

export const associatedDataRequest = z.object({
  deviceId: z.string().optional(),
  associatedData: z.string().optional(),
  hexaBinaryAssociatedData: z
    .string()
    .regex(/^([0-9a-fA-F]{2})*$/)
    .optional(),
});

export const accountInfoRequest = z.object({
  deviceId: z.string().optional(),
  accountInfo: z.string(),
});

export const parkRequest = z.object({ parkTo: z.string().optional() });

export const unparkRequest = z.object({ unParkFrom: z.string().optional() });

export const pickupRequest = z.object({
  otherCallRef: z.string().optional(),
  otherPhoneNumber: z.string(),
  autoAnswer: z.boolean().default(false),
});

export const switchDeviceRequest = z.object({ otherDeviceId: z.string() });

export const recordingAction = z.enum(['start', 'stop', 'pause', 'resume']);

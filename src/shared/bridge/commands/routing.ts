import { z } from 'zod';
import { dialable } from './inputs';

const onOff = z.object({ on: z.boolean() }).strict();
const voicemail = z.object({ to: z.literal('voicemail') }).strict();

/** Where calls go (O2G reference, "Routing"). A route of null takes it away. */
export const routingCommands = {
  'routing.setDoNotDisturb': onOff,
  'routing.setMobile': onOff,
  'routing.setForward': z
    .object({
      route: z
        .object({
          when: z.enum(['always', 'busy', 'noAnswer', 'busyOrNoAnswer']),
          target: z.discriminatedUnion('to', [
            voicemail,
            z.object({ to: z.literal('number'), number: dialable }).strict(),
          ]),
        })
        .strict()
        .nullable(),
    })
    .strict(),
  'routing.setOverflow': z
    .object({
      route: z
        .object({
          when: z.enum(['busy', 'noAnswer', 'busyOrNoAnswer']),
          target: z.discriminatedUnion('to', [
            voicemail,
            z.object({ to: z.literal('associate'), number: dialable.optional() }).strict(),
          ]),
        })
        .strict()
        .nullable(),
    })
    .strict(),
} as const;

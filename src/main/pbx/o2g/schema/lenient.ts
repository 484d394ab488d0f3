import { z } from 'zod';

/**
 * Optional fields of the wire. A field of the wrong type is as good as absent: one odd field must not
 * cost the event that carries it. Servers also write an absent field as `null`.
 */
export const text = z.string().nullish().catch(undefined);
export const flag = z.boolean().nullish().catch(undefined);
export const whole = z.number().nullish().catch(undefined);

/** An optional object. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().catch(undefined);
}

/** An optional list; an absent one is empty. An element that does not fit is left out. */
export function list<T extends z.ZodType>(schema: T) {
  return z
    .array(schema.nullable().catch(null))
    .nullish()
    .catch(undefined)
    .transform((items): z.output<T>[] => items?.filter((item) => item !== null) ?? []);
}

/** Abilities: only what is `true` counts, and a name that we do not know harms nothing. */
export const capabilities = z.record(z.string(), z.unknown()).nullish().catch(undefined);
export type Capabilities = z.output<typeof capabilities>;

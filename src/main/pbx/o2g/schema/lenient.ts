import { z } from 'zod';

/**
 * Optional fields of the wire. A field of the wrong type is as good as absent: one odd field must not
 * cost the event that carries it. Servers also write an absent field as `null`.
 */
export const text = field(z.string(), (value) => typeof value === 'string');
export const flag = field(z.boolean(), (value) => typeof value === 'boolean');
export const whole = field(z.number(), (value): value is number => Number.isFinite(value));

/**
 * An event has some thirty of them, most of them absent: what is absent or `fits` costs one question, and of the rest the
 * schema judges.
 */
function field<T extends z.ZodType>(schema: T, fits: (value: unknown) => value is z.output<T>) {
  return z.withParser(schema.nullish().catch(undefined), (value) =>
    value === undefined || fits(value) ? value : z.INVALID,
  );
}

/** An optional object. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().catch(undefined);
}

/**
 * A list. An absent one is empty, and an element that does not fit is left out: the others still say
 * something.
 */
export function list<T extends z.ZodType>(schema: T) {
  return z.transform((value: unknown): z.output<T>[] => {
    const items: z.output<T>[] = [];
    if (!Array.isArray(value)) return items;
    for (const item of value) {
      const parsed = schema.safeParse(item);
      if (parsed.success) items.push(parsed.data);
    }
    return items;
  });
}

/**
 * Abilities, taken as they are: `map/can.ts` looks for the names that it knows and for `true`, and
 * checking each of the others would cost more than the rest of the event.
 */
export const capabilities = z.transform((value: unknown) => (isObject(value) ? value : undefined));
export type Capabilities = z.output<typeof capabilities>;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import { z } from 'zod';

/**
 * Fields that are never refused: what does not fit is as good as absent, for one odd field must not cost the event that
 * carries it. Servers also write an absent field as `null`.
 */

type Context = z.core.ParseContextInternal;

interface LenientDef extends z.core.$ZodTypeDef {
  readonly read: (value: unknown, context: Context) => unknown;
}

/**
 * A kind of schema of our own, made as zod makes its own. An event has some fifty of these fields, and each would ask
 * several schemas if it were put together of `nullish`, `catch` and `transform`.
 */
const Lenient = z.core.$constructor<z.ZodType, LenientDef>('Lenient', (schema, def) => {
  z.ZodType.init(schema, def);
  schema._zod.optin = 'optional';
  schema._zod.parse = (payload, context) => {
    payload.value = def.read(payload.value, context);
    return payload;
  };
});

function lenient<T>(read: (value: unknown, context: Context) => T): z.ZodType<T> {
  // Its output is what `read` returns, which the type of a constructor can not say.
  return new Lenient({ type: 'custom', read }) as z.ZodType<T>;
}

export const text = lenient((value) => (typeof value === 'string' ? value : undefined));
export const flag = lenient((value) => (typeof value === 'boolean' ? value : undefined));
export const whole = lenient((value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined,
);

/** An optional object, or a list that says something else by being empty than by being absent. */
export function optional<T extends z.ZodType>(schema: T) {
  return lenient((value, context) =>
    value === undefined || value === null ? undefined : fitting(schema, value, context)?.value,
  );
}

/**
 * A list. An absent one is empty, and an element that does not fit is left out: the others still say
 * something.
 */
export function list<T extends z.ZodType>(schema: T) {
  return lenient((value, context) => {
    const items: z.output<T>[] = [];
    if (!Array.isArray(value)) return items;
    for (const item of value) {
      const parsed = fitting(schema, item, context);
      if (parsed) items.push(parsed.value);
    }
    return items;
  });
}

/** What a schema makes of a value, as a part of the parse that is under way; undefined when it does not fit. */
function fitting<T extends z.ZodType>(schema: T, value: unknown, context: Context) {
  const parsed = schema._zod.run({ value, issues: [] }, context);
  if (parsed instanceof Promise || parsed.issues.length > 0) return undefined;
  return parsed as z.core.ParsePayload<z.output<T>>;
}

/**
 * Abilities, taken as they are: `map/can.ts` looks for the names that it knows and for `true`, and
 * checking each of the others would cost more than the rest of the event.
 */
export const capabilities = lenient((value) => (isObject(value) ? value : undefined));
export type Capabilities = z.output<typeof capabilities>;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import type { ZodType } from 'zod';
import { Refusal } from '../exchange/refusal.js';
import type { Reply } from '../http/reply.js';
import type { Route } from '../http/router.js';

/** A route under `/_sim/`. Failures answer `{error, reason}`: 400 for the body, 409 for the state. */
export function controlRoute<T>(
  method: string,
  pattern: string,
  schema: ZodType<T>,
  act: (body: T, params: Readonly<Record<string, string>>) => Reply | Promise<Reply>,
): Route {
  return {
    method,
    pattern: `/_sim/${pattern}`,
    handle: async ({ body, params }) => {
      const parsed = schema.safeParse(body);
      if (!parsed.success) return { status: 400, body: { error: parsed.error.message } };
      try {
        return await act(parsed.data, params);
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown;
        return { status: 409, body: { error: thrown.message, reason: thrown.reason } };
      }
    },
  };
}

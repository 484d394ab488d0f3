import { z } from 'zod';
import type { Exchange } from '../exchange/exchange.js';
import { facets } from '../exchange/routing-rules.js';
import { noContent, ok } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { controlRoute } from './control-route.js';

const route = z.object({
  when: z.enum(['always', 'busy', 'no-answer', 'busy-or-no-answer']),
  target: z.discriminatedUnion('to', [
    z.object({ to: z.literal('voicemail') }),
    z.object({ to: z.literal('number'), number: z.string() }),
  ]),
});
const routingRequest = z.object({
  doNotDisturb: z.boolean().optional(),
  mobile: z.boolean().optional(),
  forward: route.nullish(),
  overflow: route.nullish(),
  /** What the user may not change from now on; the rest they may. */
  withheld: z.array(z.enum(facets)).optional(),
  /** What the user asks for is taken, and not done. */
  frozen: z.boolean().optional(),
});

/** The control API for where calls go: what someone sets at the phone itself, or an administrator. */
export function routingControlRoutes(
  { routing }: Exchange,
  numberOf: (user: string) => string,
): readonly Route[] {
  return [
    controlRoute('GET', 'routing/:user', z.unknown(), (_, params) =>
      ok(routing.of(numberOf(params['user'] ?? ''))),
    ),
    controlRoute(
      'PUT',
      'routing/:user',
      routingRequest,
      ({ withheld, frozen, ...state }, params) => {
        const number = numberOf(params['user'] ?? '');
        if (frozen !== undefined) routing.freeze(number, frozen);
        if (withheld) routing.withhold(number, withheld);
        routing.force(number, {
          ...(state.doNotDisturb !== undefined && { doNotDisturb: state.doNotDisturb }),
          ...(state.mobile !== undefined && { mobile: state.mobile }),
          ...(state.forward !== undefined && { forward: state.forward ?? undefined }),
          ...(state.overflow !== undefined && { overflow: state.overflow ?? undefined }),
        });
        return noContent;
      },
    ),
  ];
}

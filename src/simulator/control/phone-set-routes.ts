import { z } from 'zod';
import type { Exchange } from '../exchange/exchange.js';
import { noContent } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { controlRoute } from './control-route.js';

const setRequest = z.object({
  isLocked: z.boolean().optional(),
  campOn: z.boolean().optional(),
  /** What the user asks of the set is taken, and not done. */
  frozen: z.boolean().optional(),
});
const groupRequest = z.object({ group: z.string().nullish(), loggedOn: z.boolean().optional() });

/** The control API for sets and hunting groups: what someone does at the set itself, or an administrator. */
export function phoneSetControlRoutes(
  { sets, groups }: Exchange,
  numberOf: (user: string) => string,
): readonly Route[] {
  return [
    controlRoute('PUT', 'sets/:set', setRequest, ({ frozen, isLocked, campOn }, params) => {
      const set = params['set'] ?? '';
      if (frozen !== undefined) sets.freeze(set, frozen);
      sets.force(set, {
        ...(isLocked !== undefined && { isLocked }),
        ...(campOn !== undefined && { campOn }),
      });
      return noContent;
    }),
    controlRoute('DELETE', 'sets/:set', z.unknown(), (_, params) => {
      sets.reset(params['set'] ?? '');
      return noContent;
    }),
    controlRoute('PUT', 'hunting/:user', groupRequest, ({ group, loggedOn }, params) => {
      const number = numberOf(params['user'] ?? '');
      const current = groups.groupOf(number);
      if (group === null && current !== undefined) groups.leave(current, number);
      if (group) groups.join(group, number);
      if (loggedOn !== undefined) groups.logOn(number, loggedOn);
      return noContent;
    }),
  ];
}

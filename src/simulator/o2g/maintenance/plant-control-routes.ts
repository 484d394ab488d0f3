import { z } from 'zod';
import { controlRoute } from '../../control/control-route.js';
import { noContent } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { ctiLinks } from './plant.js';

const nodeRequest = z.object({
  ctiLink: z.enum(ctiLinks).optional(),
  connected: z.boolean().optional(),
  loaded: z.boolean().optional(),
  /** Milliseconds until a lost CTI link is told; 30 s as the reference says, unless given. */
  tellAfter: z.number().nonnegative().optional(),
});
const licence = z.object({
  name: z.string(),
  total: z.number().int(),
  currentUsed: z.number().int(),
  expiration: z.string(),
});

/** The control API for what an administrator looks after: nodes, links, licences. */
export function plantControlRoutes({ plant, accounts }: O2gSystem): readonly Route[] {
  return [
    controlRoute('PUT', 'nodes/:node', nodeRequest, ({ tellAfter, ...change }, params) => {
      const given = Object.fromEntries(
        Object.entries(change).filter(([, value]) => value !== undefined),
      );
      return plant.change(params['node'] ?? '', given, tellAfter)
        ? noContent
        : { status: 409, body: { error: 'No such node', reason: 'unknown-node' } };
    }),
    controlRoute('PUT', 'licence-file', z.object({ licences: z.array(licence) }), (body) => {
      plant.licences = body.licences;
      return noContent;
    }),
    controlRoute(
      'POST',
      'licence-file/alarm',
      z.object({ nbDays: z.number().int(), message: z.string() }),
      ({ nbDays, message }) => {
        plant.alarm(nbDays, message);
        return noContent;
      },
    ),
    controlRoute(
      'PUT',
      'accounts/:login',
      z.object({ expired: z.boolean().optional(), password: z.string().optional() }),
      ({ expired, password }, params) => {
        const login = params['login'] ?? '';
        if (password !== undefined) accounts.setPassword(login, password);
        if (expired !== undefined) accounts.setExpired(login, expired);
        return noContent;
      },
    ),
  ];
}

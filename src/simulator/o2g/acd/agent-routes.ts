import { z } from 'zod';
import { logOff, logOn, occupy, requireOperator } from '../../exchange/acd/duties.js';
import { askHelp, endHelp } from '../../exchange/acd/help.js';
import { ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import type { UserRequest } from '../user-request.js';
import { acdCommand, acdRoute, parameter } from './acd-route.js';
import { agentConfig, agentState, withdrawReasons } from './agent-view.js';

const logOnRequest = z.object({
  proAcdDeviceNumber: z.string(),
  pgGroupNumber: z.string().optional(),
  headset: z.boolean().optional(),
});
const withdrawRequest = z.object({ reasonIndex: z.number().int().optional() }).default({});

/** Call Center Agent: an operator's own state, and the supervisor's help. */
export function agentRoutes(system: O2gSystem): readonly Route[] {
  const { exchange } = system;
  const reading = (pattern: string, read: (request: UserRequest) => object): Route =>
    acdRoute(system, 'GET', pattern, (request) => ok(read(request)));
  const command = (pattern: string, act: (request: UserRequest) => void): Route =>
    acdCommand(system, 'POST', pattern, act);
  return [
    reading('config', ({ number }) => agentConfig(requireOperator(exchange, number))),
    reading('state', ({ number }) => agentState(exchange, number)),
    reading('withdrawReasons', ({ query }) =>
      withdrawReasons(exchange.acd.group(parameter(query, 'pgNumber')).withdrawReasons),
    ),
    command('state/snapshot', ({ number }) => system.agentEvents.snapshot(number)),
    command('logon', (request) => {
      const { proAcdDeviceNumber, pgGroupNumber, headset } = request.parse(logOnRequest);
      logOn(exchange, request.number, {
        set: proAcdDeviceNumber,
        ...(pgGroupNumber !== undefined && { group: pgGroupNumber }),
        ...(headset !== undefined && { headset }),
      });
    }),
    command('logoff', ({ number }) => logOff(exchange, number)),
    command('ready', ({ number }) => occupy(exchange, number, 'ready')),
    command('wrapUp', ({ number }) => occupy(exchange, number, 'wrap-up')),
    command('pause', ({ number }) => occupy(exchange, number, 'pause')),
    command('withdraw', (request) => {
      const { reasonIndex } = request.parse(withdrawRequest);
      occupy(exchange, request.number, 'withdrawn', reasonIndex);
    }),
    command('supervisorHelp', ({ number }) => askHelp(exchange, number)),
    acdCommand(system, 'DELETE', 'supervisorHelp', ({ number, query }) =>
      endHelp(exchange, number, parameter(query, 'other')),
    ),
  ];
}

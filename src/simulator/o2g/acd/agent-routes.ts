import { z } from 'zod';
import { logOff, logOn, occupy, requireOperator } from '../../exchange/acd/duties.js';
import { askHelp, endHelp } from '../../exchange/acd/help.js';
import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { RestError } from '../rest-error.js';
import { type UserRequest, userRoute } from '../user-request.js';
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
    route('GET', pattern, (request) => ok(read(request)));
  const command = (pattern: string, act: (request: UserRequest) => void): Route =>
    route('POST', pattern, (request) => {
      act(request);
      return noContent;
    });
  const route = (
    method: string,
    pattern: string,
    handle: (request: UserRequest) => ReturnType<typeof ok>,
  ): Route =>
    userRoute(system, {
      method,
      pattern: `/acd/agent/${pattern}`,
      licence: 'API_CONTACTCENTER_AGENT',
      notFound: 400,
      handle: (request) => {
        requireOperator(exchange, request.number);
        return handle(request);
      },
    });
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
    route('DELETE', 'supervisorHelp', ({ number, query }) => {
      endHelp(exchange, number, parameter(query, 'other'));
      return noContent;
    }),
  ];
}

function parameter(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (!value) throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', `${name} is missing`);
  return value;
}

import { requireOperator } from '../../exchange/acd/duties.js';
import { noContent, type Reply } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { RestError } from '../rest-error.js';
import { type UserRequest, userRoute } from '../user-request.js';

/** An operation of the chapter "Call Center Agent": for operators with the licence only. */
export function acdRoute(
  system: O2gSystem,
  method: string,
  pattern: string,
  handle: (request: UserRequest) => Reply,
): Route {
  return userRoute(system, {
    method,
    pattern: `/acd/agent/${pattern}`,
    licence: 'API_CONTACTCENTER_AGENT',
    notFound: 400,
    handle: (request) => {
      requireOperator(system.exchange, request.number);
      return handle(request);
    },
  });
}

/** An operation that answers nothing. */
export function acdCommand(
  system: O2gSystem,
  method: string,
  pattern: string,
  act: (request: UserRequest) => void,
): Route {
  return acdRoute(system, method, pattern, (request) => {
    act(request);
    return noContent;
  });
}

/** @throws RestError when a query parameter is missing */
export function parameter(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (!value) throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', `${name} is missing`);
  return value;
}

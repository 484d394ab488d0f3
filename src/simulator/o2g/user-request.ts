import type { ZodType } from 'zod';
import type { Subscriber } from '../exchange/subscriber.js';
import { errorReply, RestError } from './rest-error.js';
import type { Reply } from '../http/reply.js';
import type { Incoming, Route } from '../http/router.js';
import type { Licence } from './accounts.js';
import { readCookies } from './cookies.js';
import type { O2gSystem } from './o2g-system.js';
import type { Session } from './sessions.js';

/** A request inside an open session. */
export interface SessionRequest extends Incoming {
  readonly session: Session;
  /** The body, checked. @throws RestError BAD_PARAMETER */
  parse<T>(schema: ZodType<T>): T;
}

/** A request about one user: the session's, or the one an administrator names. */
export interface UserRequest extends SessionRequest {
  readonly user: Subscriber;
  readonly number: string;
}

/** One operation of the reference. */
export interface Operation<R> {
  readonly method: string;
  /** Relative to `/api/rest/1.0`. */
  readonly pattern: string;
  readonly licence?: Licence;
  /** 400 for operations whose reference page lists no 404. */
  readonly notFound?: 400 | 404;
  readonly handle: (request: R) => Reply | Promise<Reply>;
}

/** Every path of the API's only version starts so. */
export const apiRoot = '/api/rest/1.0';

/** An operation as a route: finds the session first, and words every failure. */
export function sessionRoute(system: O2gSystem, operation: Operation<SessionRequest>): Route {
  return {
    method: operation.method,
    pattern: `${apiRoot}${operation.pattern}`,
    handle: async (incoming) => {
      try {
        return await operation.handle(withSession(system, incoming));
      } catch (thrown) {
        return errorReply(thrown, operation.notFound);
      }
    },
  };
}

/** Like `sessionRoute`, for operations on one user; checks the licence too. */
export function userRoute(system: O2gSystem, operation: Operation<UserRequest>): Route {
  return sessionRoute(system, {
    ...operation,
    handle: (request) => {
      const user = userOf(system, request);
      requireLicence(system, request.session, operation.licence);
      if (/^\/(telephony|acd|routing)\b/.test(operation.pattern)) requireLink(system, user);
      return operation.handle({ ...request, user, number: user.number });
    },
  });
}

/** @throws RestError as the call server's error, of which there is no more particular cause */
function requireLink({ plant }: O2gSystem, { node }: Subscriber): void {
  if (!plant.isBlind(node)) return;
  throw new RestError('SERVICE_UNAVAILABLE', 'SERVER_PROBLEM', 'TelephonyException.NO_LINK', {
    telephony: {
      errorType: 'CALL_SERVER_ERROR',
      errorCause: 'UNKNOWN',
      message: `The CTI link with the OXE of node ${node} is down`,
    },
  });
}

function withSession(system: O2gSystem, incoming: Incoming): SessionRequest {
  const cookies = readCookies(incoming.headers);
  const session = system.sessions.use(cookies.get('AlcUserId'), cookies.get('JSESSIONID'));
  return { ...incoming, session, parse: (schema) => parseBody(schema, incoming.body) };
}

/** @throws RestError BAD_PARAMETER that says what is wrong */
export function parseBody<T>(schema: ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', faults.join('; '));
}

/** The loginName parameter counts in an administrator's session only, and is then mandatory. */
function userOf(system: O2gSystem, { session, query }: SessionRequest): Subscriber {
  const account = session.user ?? system.accounts.find(query.get('loginName') ?? '');
  const subscriber = system.exchange.subscriber(account?.number ?? '');
  if (!subscriber) {
    throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'loginName must name a user');
  }
  return subscriber;
}

/** @throws RestError NOT_ALLOWED */
export function requireLicence(
  system: O2gSystem,
  session: Session,
  licence: Licence | undefined,
): void {
  const login = session.user?.login;
  if (login === undefined || licence === undefined) return;
  const { accounts } = system;
  // Whoever may do everything with calls may also do the basic things.
  const isHeld =
    accounts.holds(login, licence) ||
    (licence === 'TELEPHONY_BASIC' && accounts.holds(login, 'TELEPHONY_ADVANCED'));
  if (!isHeld) {
    throw new RestError('FORBIDDEN', 'NOT_ALLOWED', `The license ${licence} is required`);
  }
}

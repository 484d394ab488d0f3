import { z } from 'zod';
import { noContent, ok, type Reply } from '../http/reply.js';
import type { Incoming, Route } from '../http/router.js';
import type { Account } from './accounts.js';
import { readCookies } from './cookies.js';
import type { O2gSystem } from './o2g-system.js';
import { errorReply, RestError } from './rest-error.js';
import type { Session } from './sessions.js';
import type { Addresses } from './sign-in-routes.js';
import { apiRoot, parseBody, sessionRoute } from './user-request.js';

const sessionRequest = z.object({
  applicationName: z.string(),
  applicationAddress: z.string().optional(),
  supervisedAccount: z
    .object({ id: z.string(), type: z.enum(['LOGIN_NAME', 'PHONE_NUMBER']) })
    .optional(),
});

/** Session management. */
export function sessionRoutes(system: O2gSystem, addresses: Addresses): readonly Route[] {
  return [
    {
      method: 'POST',
      pattern: `${apiRoot}/sessions`,
      handle: (incoming) => {
        try {
          return open(system, addresses, incoming);
        } catch (thrown) {
          return errorReply(thrown);
        }
      },
    },
    sessionRoute(system, {
      method: 'GET',
      pattern: '/sessions',
      handle: (request) => ok(sessionInfo(system, addresses, request, request.session)),
    }),
    sessionRoute(system, {
      method: 'DELETE',
      pattern: '/sessions',
      handle: ({ session }) => {
        system.sessions.end(session);
        return noContent;
      },
    }),
    sessionRoute(system, {
      method: 'POST',
      pattern: '/sessions/keepalive',
      handle: () => noContent,
    }),
  ];
}

function open(system: O2gSystem, addresses: Addresses, incoming: Incoming): Reply {
  const credential = readCookies(incoming.headers).get('AlcUserId');
  const account = system.sessions.accountOf(credential);
  if (credential === undefined || !account) {
    throw new RestError('FORBIDDEN', 'NOT_ALLOWED', 'The AlcUserId cookie is missing or unknown');
  }
  const { applicationName, supervisedAccount } = parseBody(sessionRequest, incoming.body);
  const user = supervisedAccount ? supervised(system, account, supervisedAccount.id) : account;
  const session = system.sessions.open(
    credential,
    account,
    user.admin ? undefined : user,
    applicationName,
  );
  return {
    status: 200,
    headers: { 'set-cookie': `JSESSIONID=${session.serverCookie}; Path=/api` },
    body: sessionInfo(system, addresses, incoming, session),
  };
}

function supervised(system: O2gSystem, account: Account, id: string): Account {
  const user = system.accounts.find(id);
  if (!account.admin) {
    throw new RestError('FORBIDDEN', 'NOT_ALLOWED', 'Only an administrator supervises accounts');
  }
  if (!user) throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', `There is no account ${id}`);
  return user;
}

function sessionInfo(
  system: O2gSystem,
  addresses: Addresses,
  incoming: Incoming,
  { user }: Session,
) {
  const base = `${addresses.publicUrl(incoming)}${apiRoot}`;
  const hasTelephony = !user || system.accounts.holds(user.login, 'TELEPHONY_ADVANCED');
  return {
    admin: user === undefined,
    timeToLive: system.sessions.timeToLive,
    publicBaseUrl: base,
    privateBaseUrl: base,
    services: services
      .filter(({ isLicensed }) => hasTelephony || !isLicensed)
      .map(({ name, relativeUrl }) => ({
        serviceName: name,
        serviceVersion: '1.0',
        relativeUrl,
      })),
  };
}

/** Only what this server offers; the licensed ones need TELEPHONY_ADVANCED. */
const services = [
  { name: 'Subscriptions', relativeUrl: '/subscriptions', isLicensed: false },
  { name: 'Users', relativeUrl: '/users', isLicensed: false },
  { name: 'Logins', relativeUrl: '/logins', isLicensed: false },
  { name: 'Telephony', relativeUrl: '/telephony/calls', isLicensed: true },
  { name: 'ComLog', relativeUrl: '/comlog/records', isLicensed: true },
  { name: 'EventSummary', relativeUrl: '/eventSummary', isLicensed: true },
] as const;

import { z } from 'zod';
import { noContent, ok, type Reply } from '../http/reply.js';
import type { Incoming, Route } from '../http/router.js';
import type { Account, Licence } from './accounts.js';
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
  return {
    admin: user === undefined,
    timeToLive: system.sessions.timeToLive,
    publicBaseUrl: base,
    privateBaseUrl: base,
    services: services
      .filter(({ admin }) => !admin || !user)
      .filter(({ licence }) => !user || !licence || system.accounts.holds(user.login, licence))
      .map(({ name, relativeUrl }) => ({
        serviceName: name,
        serviceVersion: '1.0',
        relativeUrl,
      })),
  };
}

/** Only what this server offers, and the licence that it takes. */
const services: readonly Service[] = [
  { name: 'Subscriptions', relativeUrl: '/subscriptions' },
  { name: 'Users', relativeUrl: '/users' },
  { name: 'Logins', relativeUrl: '/logins' },
  { name: 'Telephony', relativeUrl: '/telephony/calls', licence: 'TELEPHONY_BASIC' },
  { name: 'Directory', relativeUrl: '/directory', licence: 'TELEPHONY_ADVANCED' },
  { name: 'Routing', relativeUrl: '/routing', licence: 'TELEPHONY_ADVANCED' },
  { name: 'ComLog', relativeUrl: '/comlog/records', licence: 'TELEPHONY_ADVANCED' },
  { name: 'EventSummary', relativeUrl: '/eventSummary', licence: 'TELEPHONY_ADVANCED' },
  { name: 'Voicemail', relativeUrl: '/messaging/mailboxes', licence: 'MESSAGING' },
  { name: 'Maintenance', relativeUrl: '/system', admin: true },
  { name: 'PbxManagement', relativeUrl: '/pbxs', admin: true },
  { name: 'AcdAgent', relativeUrl: '/acd/agent', licence: 'API_CONTACTCENTER_AGENT' },
  { name: 'PhoneSetProgramming', relativeUrl: '/users', licence: 'API_PHONESETPROG' },
];

interface Service {
  readonly name: string;
  readonly relativeUrl: string;
  readonly licence?: Licence;
  /** For an administrator's own session only. */
  readonly admin?: boolean;
}

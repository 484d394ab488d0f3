import { z } from 'zod';
import { noContent, ok } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { type Account, loginOf } from './accounts.js';
import { guiLanguages, oxeLanguages } from './languages.js';
import type { O2gSystem } from './o2g-system.js';
import { RestError } from './rest-error.js';
import { type SessionRequest, sessionRoute } from './user-request.js';
import { listedView, userView } from './user-view.js';

const passwordRequest = z.object({ oldPassword: z.string(), newPassword: z.string().min(1) });
const preferencesRequest = z.object({
  guiLanguage: z.string().optional(),
  oxeLanguage: z.string().optional(),
});

/** User information. */
export function userRoutes(system: O2gSystem): readonly Route[] {
  return [
    sessionRoute(system, {
      method: 'GET',
      pattern: '/logins',
      handle: ({ session, query }) =>
        ok({ loginNames: session.user ? [session.user.login] : logins(system, query) }),
    }),
    sessionRoute(system, {
      method: 'GET',
      pattern: '/users',
      handle: (request) => {
        const phone = request.query.get('companyPhone');
        if (phone === null) {
          throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'companyPhone is missing');
        }
        return ok(readUser(system, request, phone));
      },
    }),
    sessionRoute(system, {
      method: 'GET',
      pattern: '/users/:login',
      notFound: 400,
      handle: (request) => ok(readUser(system, request, request.params['login'] ?? '')),
    }),
    sessionRoute(system, {
      method: 'PUT',
      pattern: '/users/:login/password',
      handle: (request) => {
        const { login } = ownAccount(system, request);
        const { oldPassword, newPassword } = request.parse(passwordRequest);
        if (!system.accounts.isPassword(login, oldPassword)) {
          throw new RestError('FORBIDDEN', 'NOT_ALLOWED', 'The old password is wrong');
        }
        const fault = faultOf(newPassword, oldPassword);
        if (fault !== undefined) throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', fault);
        system.accounts.setPassword(login, newPassword);
        return noContent;
      },
    }),
    sessionRoute(system, {
      method: 'GET',
      pattern: '/users/:login/preferences',
      handle: (request) => ok(preferences(system, ownAccount(system, request).login)),
    }),
    sessionRoute(system, {
      method: 'POST',
      pattern: '/users/:login/preferences',
      handle: (request) => {
        const { login } = ownAccount(system, request);
        const { guiLanguage } = request.parse(preferencesRequest);
        if (guiLanguage !== undefined && !guiLanguages.includes(guiLanguage)) {
          throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'Unknown language', {
            userPreferences: { errorType: 'WRONG_VALUE', parameter: 'GUI_LANGUAGE' },
          });
        }
        if (guiLanguage !== undefined) system.languages.set(login, guiLanguage);
        system.subscriptions.publish({
          eventName: 'OnPreferencesChanged',
          loginName: login,
          preferences: preferences(system, login),
        });
        return noContent;
      },
    }),
    sessionRoute(system, {
      method: 'GET',
      pattern: '/users/:login/preferences/supportedLanguages',
      handle: (request) => {
        ownAccount(system, request);
        return ok({ supportedLanguages: oxeLanguages, supportedGuiLanguages: guiLanguages });
      },
    }),
  ];
}

/** The users of the nodes that an administrator names, or of all; or of these the operators of the contact centre. */
function logins({ exchange, objects }: O2gSystem, query: URLSearchParams): readonly string[] {
  const nodeIds = query.get('nodeIds')?.split(/[,;]/);
  const users = [
    ...exchange.subscribers.map(({ number, node }) => ({ number, nodeId: node })),
    // Who was there at the start has kept the login, also where the subscriber was made anew.
    ...objects
      .newUsers()
      .filter(({ companyPhone }) => !exchange.subscriber(companyPhone))
      .map(({ companyPhone, nodeId }) => ({ number: companyPhone, nodeId })),
  ];
  return users
    .filter(({ nodeId }) => nodeIds === undefined || nodeIds.includes(nodeId))
    .filter(({ number }) => !query.has('onlyACD') || exchange.acd.operator(number))
    .map(({ number }) => loginOf(number));
}

/** What the server's rules have against a new password; undefined when nothing. */
function faultOf(password: string, old: string): string | undefined {
  if (password.length < 4) return 'The password must have at least 4 characters';
  if (password === old) return 'The password must differ from the old one';
  if (/^(.)\1*$/.test(password)) return 'The password must not repeat one character';
  return undefined;
}

function readUser(system: O2gSystem, { session }: SessionRequest, loginOrNumber: string) {
  const listed = system.exchange.plan.otherSites.find(
    ({ number }) => number === loginOrNumber || loginOf(number) === loginOrNumber,
  );
  if (listed) return listedView(listed);
  const fresh = system.objects
    .newUsers()
    .find(({ companyPhone, loginName }) => [companyPhone, loginName].includes(loginOrNumber));
  if (fresh) return fresh;
  const account = system.accounts.find(loginOrNumber);
  const subscriber = system.exchange.subscriber(account?.number ?? '');
  if (!account || !subscriber) {
    throw new RestError('NOT_FOUND', 'NOT_FOUND', `There is no user ${loginOrNumber}`);
  }
  const isOwn = !session.user || session.user.login === account.login;
  return userView(system.exchange, subscriber, isOwn);
}

/** A user's session is about that user, whatever the path says; an administrator must name one. */
function ownAccount(system: O2gSystem, { session, params }: SessionRequest): Account {
  const account = session.user ?? system.accounts.find(params['login'] ?? '');
  if (!account) throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'There is no such user');
  return account;
}

function preferences({ languages }: O2gSystem, login: string) {
  const guiLanguage = languages.get(login) ?? 'en-gb';
  const index = guiLanguages.indexOf(guiLanguage);
  return { guiLanguage, oxeLanguage: oxeLanguages[index] ?? 'English_UK' };
}

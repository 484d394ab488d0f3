import { z } from 'zod';
import { noContent, ok, type Reply } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { supervises } from '../exchange/acd/intrusion.js';
import { eventPackages, eventsNamed } from './event-packages.js';
import type { O2gSystem } from './o2g-system.js';
import { RestError } from './rest-error.js';
import type { Session } from './sessions.js';
import type { Selector } from './subscriptions.js';
import { type SessionRequest, sessionRoute } from './user-request.js';

const filter = z.object({
  selectors: z
    .array(
      z.object({
        ids: z
          .array(z.string())
          .nullish()
          .transform((ids) => ids ?? []),
        names: z.array(z.string()).min(1),
      }),
    )
    .nullish()
    .transform((selectors) => selectors ?? []),
});

const minutes = z
  .number()
  .int()
  .refine((value) => value === 0 || (value >= 2 && value <= 60), '0, or 2 to 60 minutes');

const subscriptionRequest = z.object({
  filter: filter.optional(),
  version: z.string(),
  timeout: minutes.default(10),
  webHookUrl: z.url().optional(),
});

/** Subscription management. `eventUrl` is where a subscription's channel can be read. */
export function subscriptionRoutes(
  system: O2gSystem,
  eventUrl: (request: SessionRequest, id: string) => string,
): readonly Route[] {
  return [
    sessionRoute(system, {
      method: 'POST',
      pattern: '/subscriptions',
      handle: (request) => subscribe(system, request, eventUrl),
    }),
    sessionRoute(system, {
      method: 'PUT',
      pattern: '/subscriptions',
      handle: (request) => {
        const wrapped = z.object({ filter }).transform((body) => body.filter);
        const { selectors } = request.parse(z.union([wrapped, filter]));
        const refusal = refusalOf(system, request.session, selectors);
        if (refusal !== undefined) throw new RestError('FORBIDDEN', 'NOT_ALLOWED', refusal);
        for (const subscription of system.subscriptions.of(request.session)) {
          subscription.selectors = selectors;
          system.greetAboutAgents(subscription);
        }
        return noContent;
      },
    }),
    sessionRoute(system, {
      method: 'DELETE',
      pattern: '/subscriptions/:id',
      notFound: 400,
      handle: ({ params, session }) => {
        const subscription = system.subscriptions
          .of(session)
          .find((one) => one.id === params['id']);
        if (!subscription) {
          throw new RestError('NOT_FOUND', 'NOT_FOUND', 'There is no such subscription');
        }
        system.subscriptions.remove(subscription);
        return noContent;
      },
    }),
  ];
}

function subscribe(
  system: O2gSystem,
  request: SessionRequest,
  eventUrl: (request: SessionRequest, id: string) => string,
): Reply {
  const { filter: asked, timeout, webHookUrl } = request.parse(subscriptionRequest);
  const selectors = asked?.selectors ?? [];
  const refusal = refusalOf(system, request.session, selectors);
  if (refusal !== undefined) return ok({ message: refusal, status: 'REFUSED' });
  const subscription = system.subscriptions.add(request.session, selectors, timeout, webHookUrl);
  system.greet(subscription);
  system.greetAboutAgents(subscription);
  const url = eventUrl(request, subscription.id);
  return ok({
    subscriptionId: subscription.id,
    ...(webHookUrl === undefined && { publicPollingUrl: url, privatePollingUrl: url }),
    status: 'ACCEPTED',
    mode: webHookUrl === undefined ? 'CHUNK' : 'WEBHOOK',
    format: 'JSON',
  });
}

/** Why a filter can not be accepted: unknown names, other people, or a licence that is missing. */
function refusalOf(
  system: O2gSystem,
  { user }: Session,
  selectors: readonly Selector[],
): string | undefined {
  const names = selectors.flatMap((selector) => selector.names);
  const unknown = names.find((name) => eventsNamed(name) === undefined);
  if (unknown !== undefined) return `Unknown event or package: ${unknown}`;
  if (!user) return undefined;
  if (names.some(isForAdministrators)) return 'Only for an administrator';
  const stranger = selectors
    .flatMap(({ ids, names: asked }) => ids.map((id) => ({ id, asked })))
    .find(
      ({ id, asked }) =>
        id !== user.login && !(asked.every(isOfAgents) && isAgentOf(system, user.number, id)),
    )?.id;
  if (stranger !== undefined) return `Not allowed to subscribe for ${stranger}`;
  return system.accounts.holds(user.login, 'TELEPHONY_ADVANCED') || !names.some(needsTelephony)
    ? undefined
    : 'License check failed: TELEPHONY_ADVANCED';
}

/** A supervisor may follow the agents of the own groups: their states and their calls. */
function isAgentOf(
  { exchange, accounts }: O2gSystem,
  own: string | undefined,
  login: string,
): boolean {
  const supervisor = exchange.acd.operator(own ?? '');
  const agent = exchange.acd.operator(accounts.find(login)?.number ?? '');
  return supervisor !== undefined && agent !== undefined && supervises(supervisor, agent);
}

const ofAgents: readonly string[] = [...eventPackages.agent, ...eventPackages.telephony];

function isOfAgents(name: string): boolean {
  return eventsNamed(name)?.every((event) => ofAgents.includes(event)) ?? false;
}

/** The reference says it of the objects' and of the users' events; of the system's it says nothing. */
function isForAdministrators(name: string): boolean {
  const users: readonly string[] = eventPackages.userManagement;
  return (
    eventsNamed(name)?.some((event) => event.startsWith('OnPbxObject') || users.includes(event)) ??
    false
  );
}

function needsTelephony(name: string): boolean {
  return !eventsNamed(name)?.every((event) => userEvents.has(event));
}

const userEvents = new Set<string>([
  'OnUserInfoChanged',
  'OnPreferencesChanged',
  ...eventPackages.system,
]);

import { z } from 'zod';
import { controlRoute } from '../control/control-route.js';
import { noContent, ok } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { licences } from './accounts.js';
import { flood } from './flood.js';
import type { O2gSystem } from './o2g-system.js';

const serverRequest = z.object({
  ready: z.boolean().optional(),
  deaf: z.boolean().optional(),
  latencyMs: z.number().nonnegative().optional(),
});
const licence = z.enum(licences);
const someone = z.object({ login: z.string().optional() }).default({});
const floodRequest = z.object({
  login: z.string(),
  kind: z.enum(['user-state', 'call']).default('user-state'),
  count: z.number().int().positive(),
  perSecond: z.number().positive().optional(),
});

const summaryRequest = z.object({
  hidden: z.array(z.string()).optional(),
  waiting: z.boolean().optional(),
  faxes: z.number().int().nonnegative().optional(),
  oldTexts: z.number().int().nonnegative().optional(),
});

/** The control API for faults of this server: sessions, channels, licences, readiness, floods. */
export function faultRoutes(
  system: O2gSystem,
  setLatency: (milliseconds: number) => void,
): readonly Route[] {
  const meant = (login: string | undefined) =>
    system.sessions.all.filter(({ account }) => login === undefined || account.login === login);
  return [
    controlRoute('GET', 'sessions', z.unknown(), () =>
      ok({
        sessions: system.sessions.all.map((session) => ({
          login: session.account.login,
          applicationName: session.applicationName,
          channels: system.subscriptions.of(session).map(({ channel }) => channel.isOpen),
        })),
      }),
    ),
    controlRoute('POST', 'sessions/expire', someone, ({ login }) => {
      const sessions = meant(login);
      for (const session of sessions) system.sessions.end(session);
      return ok({ expired: sessions.length });
    }),
    controlRoute('POST', 'channels/drop', someone, ({ login }) => {
      const open = meant(login)
        .flatMap((session) => system.subscriptions.of(session))
        .filter(({ channel }) => channel.isOpen);
      for (const { channel } of open) channel.cut();
      return ok({ dropped: open.length });
    }),
    controlRoute('PUT', 'server', serverRequest, ({ ready, deaf, latencyMs }) => {
      if (ready !== undefined) system.isReady = ready;
      if (deaf !== undefined) system.isDeaf = deaf;
      if (latencyMs !== undefined) setLatency(latencyMs);
      return noContent;
    }),
    controlRoute('PUT', 'events', z.object({ silent: z.array(z.enum(['routing'])) }), (body) => {
      system.silent.clear();
      for (const kind of body.silent) system.silent.add(kind);
      return noContent;
    }),
    controlRoute('PUT', 'summary/:login', summaryRequest, (body, params) => {
      const { number } = system.accounts.find(params['login'] ?? '') ?? {};
      if (number !== undefined) system.summaries.distort(number, body);
      return noContent;
    }),
    controlRoute(
      'PUT',
      'licences/:login',
      z.object({ licences: z.array(licence) }),
      (body, params) => {
        system.accounts.setLicences(params['login'] ?? '', body.licences);
        return noContent;
      },
    ),
    controlRoute('POST', 'flood', floodRequest, async (body) => ok(await flood(system, body))),
  ];
}

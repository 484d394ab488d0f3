import { z } from 'zod';
import { ManualClock } from '../exchange/clock.js';
import { callIn, type OutsideCaller } from '../exchange/making-calls.js';
import { Refusal } from '../exchange/refusal.js';
import { noContent, ok } from '../http/reply.js';
import type { Route } from '../http/router.js';
import type { World } from '../world.js';
import { agentControlRoutes } from './agent-routes.js';
import { controlRoute } from './control-route.js';
import { actAsParty, remoteActions } from './remote-party.js';
import { truthOf } from './truth.js';

const ringRequest = z.object({
  to: z.string(),
  from: z.string().optional(),
  name: z.string().optional(),
  anonymous: z.boolean().optional(),
  /** Seconds already spent in the queue, for a pilot. */
  waited: z.number().int().nonnegative().optional(),
});

const milliseconds = z.union([z.number().nonnegative(), z.literal('never')]);
const behaviourRequest = z
  .object({
    answersAfter: milliseconds,
    rejects: z.boolean(),
    busy: z.boolean(),
    hangsUpAfter: milliseconds,
    patience: milliseconds,
    liftsAfter: milliseconds,
  })
  .partial()
  .transform((body) => withoutUndefined(body));

const remoteRequest = z.object({ party: z.string().optional(), to: z.string().optional() });

/** The control API for what happens in the company, whatever the protocol. */
export function worldRoutes(world: World, numberOf: (user: string) => string): readonly Route[] {
  const { exchange, people, customers, clock } = world;
  return [
    ...agentControlRoutes(exchange, numberOf),
    controlRoute('POST', 'ring', ringRequest, (body) => {
      const to = numberOf(body.to);
      if (body.from === undefined) return ok({ callRef: customers.callNow(to) });
      return ok({
        callRef: callIn(exchange, callerOf(body.from, body), to, waitOf(world, to, body.waited)),
      });
    }),
    ...remoteActions.map((action) =>
      controlRoute(
        'POST',
        `calls/:callRef/${action}`,
        remoteRequest.default({}),
        (body, params) => {
          actAsParty(exchange, params['callRef'] ?? '', action, body);
          return noContent;
        },
      ),
    ),
    controlRoute('PUT', 'people/:number', behaviourRequest, (body, params) => {
      people.behave(numberOf(params['number'] ?? ''), body);
      return noContent;
    }),
    controlRoute('DELETE', 'people/:number', z.unknown(), (_, params) => {
      people.forget(numberOf(params['number'] ?? ''));
      return noContent;
    }),
    controlRoute('PUT', 'devices/:number', z.object({ inService: z.boolean() }), (body, params) => {
      exchange.setInService(params['number'] ?? '', body.inService);
      return noContent;
    }),
    controlRoute('POST', 'clock/advance', z.object({ ms: z.number().nonnegative() }), ({ ms }) => {
      if (!(clock instanceof ManualClock)) {
        throw new Refusal('wrong-state', 'The clock runs by itself: start with a manual clock');
      }
      clock.advance(ms);
      return ok({ now: clock.now() });
    }),
    controlRoute('POST', 'customers/pause', z.unknown(), () => {
      customers.pause();
      return noContent;
    }),
    controlRoute('POST', 'customers/resume', z.unknown(), () => {
      customers.resume();
      return noContent;
    }),
    controlRoute('GET', 'customers', z.unknown(), () => ok({ calling: customers.isRunning })),
    controlRoute('PUT', 'customers', z.object({ every: z.number().positive() }), ({ every }) => {
      customers.callEvery(every);
      return noContent;
    }),
    controlRoute('GET', 'truth', z.unknown(), () => ok({ calls: exchange.calls })),
    controlRoute('GET', 'truth/:user', z.unknown(), (_, params) =>
      ok({ calls: truthOf(exchange, numberOf(params['user'] ?? '')) }),
    ),
  ];
}

function callerOf(
  number: string,
  { name, anonymous }: { name?: string | undefined; anonymous?: boolean | undefined },
): OutsideCaller {
  return {
    number,
    ...(name !== undefined && { name }),
    ...(anonymous !== undefined && { anonymous }),
  };
}

function waitOf({ exchange }: World, to: string, waited: number | undefined) {
  const pilot = exchange.plan.pilots.find((one) => one.number === to);
  if (!pilot || waited === undefined) return undefined;
  const queue = { wait: 0, saturated: false };
  return { pilot: to, group: pilot.group, queueSeconds: waited, totalSeconds: waited, queue };
}

/** What was left out stays left out, instead of becoming an undefined field. */
function withoutUndefined<T extends object>(body: T) {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

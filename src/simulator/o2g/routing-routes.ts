import { z } from 'zod';
import type { Route as CallRoute, RouteCondition } from '../exchange/routing.js';
import { RouteRefusal } from '../exchange/routing-rules.js';
import { noContent, ok, type Reply } from '../http/reply.js';
import type { Route } from '../http/router.js';
import type { O2gSystem } from './o2g-system.js';
import { RestError } from './rest-error.js';
import { badRoute, routingError } from './routing-error.js';
import {
  forwardRouteView,
  overflowRouteView,
  routingCapabilitiesView,
  routingStateView,
} from './routing-view.js';
import { type UserRequest, userRoute } from './user-request.js';

const destination = z.object({
  type: z.string(),
  number: z.string().nullish(),
  selected: z.boolean().nullish(),
});
const destinations = z.array(destination).default([]);
const forwardRoute = z.object({ forwardType: z.string().nullish(), destinations });
const setForward = z.object({ forwardRoute: forwardRoute.nullish() });
const setOverflow = z.object({
  overflowRoutes: z.array(z.object({ overflowType: z.string().nullish(), destinations })),
});
const setRoutes = z.object({
  presentationRoutes: z.array(z.object({ destinations })).default([]),
  forwardRoutes: z.array(forwardRoute).default([]),
});

/** Routing management. */
export function routingRoutes(system: O2gSystem): readonly Route[] {
  const { exchange } = system;
  const { routing } = exchange;
  const on = (method: string, pattern: string, handle: (request: UserRequest) => Reply) =>
    userRoute(system, {
      method,
      pattern: `/routing${pattern}`,
      licence: 'TELEPHONY_ADVANCED',
      handle,
    });
  const change = (act: (request: UserRequest) => void) => (request: UserRequest) => {
    act(request);
    return noContent;
  };
  return [
    on('GET', '', ({ number }) => ok(routingCapabilitiesView(exchange, number))),
    on(
      'POST',
      '',
      change((request) => {
        const { presentationRoutes, forwardRoutes } = request.parse(setRoutes);
        const mobile = presentationRoutes
          .flatMap((route) => route.destinations)
          .find(({ type }) => type === 'MOBILE');
        const [forward, ...more] = forwardRoutes;
        if (more.length > 0) {
          throw badRoute('INVALID_FORWARD_ROUTE', 'More than 1 forward route is specified');
        }
        if (mobile) worded('MOBILE', () => routing.setMobile(request.number, !!mobile.selected));
        if (forward) applyForward(system, request.number, forward);
      }),
    ),
    on('GET', '/dnd', ({ number }) => ok({ activate: routing.of(number).doNotDisturb })),
    on(
      'POST',
      '/dnd',
      change(({ number }) => worded(undefined, () => routing.setDoNotDisturb(number, true))),
    ),
    on(
      'DELETE',
      '/dnd',
      change(({ number }) => worded(undefined, () => routing.setDoNotDisturb(number, false))),
    ),
    on('GET', '/forwardroute', ({ number }) => {
      const { forward } = routing.of(number);
      return ok(forwardRouteView(found(forward)));
    }),
    on(
      'POST',
      '/forwardroute',
      change((request) => {
        const { forwardRoute: forward } = request.parse(setForward);
        if (forward) applyForward(system, request.number, forward);
        else worded(undefined, () => routing.setForward(request.number, undefined));
      }),
    ),
    on(
      'DELETE',
      '/forwardroute',
      change(({ number }) => worded(undefined, () => routing.setForward(number, undefined))),
    ),
    on('GET', '/overflowroute', ({ number }) => {
      const { overflow } = routing.of(number);
      return ok(overflowRouteView(found(overflow)));
    }),
    on(
      'POST',
      '/overflowroute',
      change((request) => applyOverflow(system, request.number, request.parse(setOverflow))),
    ),
    on(
      'DELETE',
      '/overflowroute',
      change(({ number }) => worded(undefined, () => routing.setOverflow(number, undefined))),
    ),
    on('GET', '/state', ({ number }) => ok(routingStateView(exchange, number))),
    on(
      'POST',
      '/state/snapshot',
      change(({ number }) => system.tellRouting(number)),
    ),
  ];
}

function applyForward(
  { exchange }: O2gSystem,
  number: string,
  { forwardType, destinations: targets }: z.output<typeof forwardRoute>,
): void {
  const [target, ...more] = targets;
  if (!target) throw badRoute('NULL_OR_EMPTY_PARAMETER', 'A forward route needs a destination');
  if (more.length > 0) {
    throw badRoute('INVALID_FORWARD_ROUTE', 'Only one destination is acceptable');
  }
  const when = conditions[forwardType ?? 'IMMEDIATE'];
  const isKnown = ['VOICEMAIL', 'NUMBER', 'USER'].includes(target.type);
  if (!when || !isKnown) {
    throw badRoute('INVALID_FORWARD_ROUTE', 'The forwarded destination is not acceptable');
  }
  if (target.type !== 'VOICEMAIL' && !target.number) {
    throw badRoute('NULL_OR_EMPTY_PARAMETER', 'The number must not be empty');
  }
  worded(target.type, () =>
    exchange.routing.setForward(number, {
      when,
      target:
        target.type === 'VOICEMAIL'
          ? { to: 'voicemail' }
          : { to: 'number', number: target.number ?? '' },
    }),
  );
}

function applyOverflow(
  { exchange }: O2gSystem,
  number: string,
  { overflowRoutes: [route, ...more] }: z.output<typeof setOverflow>,
): void {
  if (!route || more.length > 0) {
    throw badRoute('INVALID_OVERFLOW_ROUTE', 'Exactly 1 overflow route must be specified');
  }
  const when = conditions[route.overflowType ?? ''];
  const [target] = route.destinations;
  if (!when || when === 'always' || !target) {
    throw badRoute('INVALID_OVERFLOW_ROUTE', 'The overflow type or destination is not specified');
  }
  const to = target.type === 'VOICEMAIL' ? 'voicemail' : 'associate';
  if (to === 'associate' && target.type !== 'ASSOCIATE') {
    throw badRoute('INVALID_OVERFLOW_ROUTE', 'The overflow destination is not acceptable');
  }
  worded(target.type, () =>
    exchange.routing.setOverflow(number, {
      when,
      to,
      ...(target.number && { number: target.number }),
    }),
  );
}

/** ForwardType and OverflowType. */
const conditions: Readonly<Record<string, RouteCondition | undefined>> = {
  IMMEDIATE: 'always',
  BUSY: 'busy',
  NO_ANSWER: 'no-answer',
  BUSY_NO_ANSWER: 'busy-or-no-answer',
};

/** Runs it, and words what the exchange refuses. */
function worded(destinationType: string | undefined, act: () => void): void {
  try {
    act();
  } catch (thrown) {
    throw thrown instanceof RouteRefusal ? routingError(thrown, destinationType) : thrown;
  }
}

function found(route: CallRoute | undefined): CallRoute {
  if (!route) throw new RestError('NOT_FOUND', 'NOT_FOUND', 'No such route is set');
  return route;
}

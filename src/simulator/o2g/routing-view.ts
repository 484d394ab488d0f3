import type { Exchange } from '../exchange/exchange.js';
import type { Route, RouteCondition } from '../exchange/routing.js';

const types: Readonly<Record<RouteCondition, string | undefined>> = {
  always: undefined,
  busy: 'BUSY',
  'no-answer': 'NO_ANSWER',
  'busy-or-no-answer': 'BUSY_NO_ANSWER',
};

/** ForwardRoute: no type means immediate. */
export function forwardRouteView({ when, target }: Route) {
  const forwardType = types[when];
  return {
    ...(forwardType !== undefined && { forwardType }),
    destinations: [
      target.to === 'voicemail' ? { type: 'VOICEMAIL' } : { type: 'NUMBER', number: target.number },
    ],
  };
}

/** OverflowRoute. */
export function overflowRouteView({ when, target }: Route) {
  return {
    overflowType: types[when],
    destinations: [
      target.to === 'voicemail'
        ? { type: 'VOICEMAIL' }
        : { type: 'ASSOCIATE', number: target.number },
    ],
  };
}

/** RoutingState. Without a MOBILE destination the user has no remote extension (PresentationRoute). */
export function routingStateView(exchange: Exchange, number: string) {
  const { doNotDisturb, forward, overflow, mobile } = exchange.routing.of(number);
  const sets = exchange.subscriber(number)?.devices ?? [];
  const hasMobile = sets.some((device) => device.kind === 'mobile');
  return {
    presentationRoutes: [
      {
        destinations: [
          { type: 'OFFICE', selected: true },
          ...(hasMobile ? [{ type: 'MOBILE', selected: mobile }] : []),
        ],
      },
    ],
    forwardRoutes: forward ? [forwardRouteView(forward)] : [],
    overflowRoutes: overflow ? [overflowRouteView(overflow)] : [],
    dndState: { activate: doNotDisturb },
  };
}

/** Capabilities: what the user is allowed to manage; false is omitted. */
export function routingCapabilitiesView(exchange: Exchange, number: string) {
  const rights = exchange.routing.rights(number);
  return {
    ...(rights.has('presentation') && { presentationRoute: true }),
    ...(rights.has('forward') && { forwardRoute: true }),
    ...(rights.has('overflow') && { overflowRoute: true }),
    ...(rights.has('dnd') && { dnd: true }),
  };
}

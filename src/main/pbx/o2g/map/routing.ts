import type {
  Route,
  RouteCondition,
  RouteTarget,
  RoutingCan,
  RoutingState,
} from '@shared/model/routing';
import type { Draft } from '../../wire/draft';
import type { WireDestination, WireRoutingCapabilities, WireRoutingState } from '../schema/routing';
import type { Vocabulary } from './words';

/** RoutingState. One route of each kind can be set: of several the first that leads somewhere counts. */
export function routing(wire: WireRoutingState, words: Vocabulary): RoutingState {
  const result: Draft<RoutingState> = {};
  const mobile = wire.presentationRoutes
    .flatMap(({ destinations }) => destinations)
    .find(({ type }) => type === 'MOBILE');
  if (mobile) result.mobile = mobile.selected === true;
  if (typeof wire.dndState?.activate === 'boolean') result.doNotDisturb = wire.dndState.activate;
  const forward = firstRoute(
    wire.forwardRoutes.map(({ forwardType, destinations }) => ({
      when: words.routeCondition(forwardType),
      destinations,
    })),
    words,
  );
  if (forward) result.forward = forward;
  const overflow = firstRoute(
    wire.overflowRoutes.map(({ overflowType, destinations }) => ({
      // The type is mandatory here: without one nothing is known, least of all "always".
      when: overflowType ? words.routeCondition(overflowType) : 'unknown',
      destinations,
    })),
    words,
  );
  if (overflow) result.overflow = overflow;
  return result;
}

/** Capabilities, with whether the user has a voicemail box to send calls to. */
export function routingCan(wire: WireRoutingCapabilities, hasVoicemail: boolean): RoutingCan {
  const can: Draft<RoutingCan> = {};
  if (wire.dnd) can.doNotDisturb = true;
  if (wire.forwardRoute) can.forward = true;
  if (wire.overflowRoute) can.overflow = true;
  if (wire.presentationRoute) can.mobile = true;
  if (hasVoicemail) can.voicemail = true;
  return can;
}

interface WireRoute {
  readonly when: RouteCondition;
  readonly destinations: readonly WireDestination[];
}

function firstRoute(routes: readonly WireRoute[], words: Vocabulary): Route | undefined {
  for (const { when, destinations } of routes) {
    const [first] = destinations;
    if (first) return { when, target: target(first, words) };
  }
  return undefined;
}

function target({ type, number }: WireDestination, words: Vocabulary): RouteTarget {
  const to = words.routeTarget(type);
  switch (to) {
    case 'voicemail':
      return { to };
    case 'associate':
      return number ? { to, number } : { to };
    case 'number':
    case undefined:
      return number ? { to: 'number', number } : { to: 'elsewhere' };
  }
}

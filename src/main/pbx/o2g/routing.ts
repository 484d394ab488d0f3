import type { Route, RouteTarget } from '@shared/model/routing';
import type { RoutingControl } from '../port/routing';
import { routing } from './map/routing';
import type { Vocabulary } from './map/words';
import { path, type Rest } from './rest';
import { routingState } from './schema/routing';

/**
 * Where calls go (chapter "Routing"). The mobile is the one thing that POST /routing is meant for; the
 * forward, the overflow and do not disturb have resources of their own.
 */
export function routingControl(rest: Rest, words: Vocabulary): RoutingControl {
  return {
    read: async () => routing(await rest.get(path`/routing/state`, routingState), words),
    setDoNotDisturb: (on) => (on ? rest.post(path`/routing/dnd`) : rest.delete(path`/routing/dnd`)),
    setMobile: (on) =>
      rest.post(path`/routing`, {
        presentationRoutes: [{ destinations: [{ type: 'MOBILE', selected: on }] }],
      }),
    setForward: (route) =>
      route
        ? rest.post(path`/routing/forwardroute`, { forwardRoute: forwardRoute(route) })
        : rest.delete(path`/routing/forwardroute`),
    setOverflow: (route) =>
      route
        ? rest.post(path`/routing/overflowroute`, {
            overflowRoutes: [
              { overflowType: types[route.when], destinations: [destination(route.target)] },
            ],
          })
        : rest.delete(path`/routing/overflowroute`),
  };
}

/** ForwardType and OverflowType. An unconditional forward has none. */
const types: Readonly<Record<Route['when'], string | undefined>> = {
  always: undefined,
  busy: 'BUSY',
  noAnswer: 'NO_ANSWER',
  busyOrNoAnswer: 'BUSY_NO_ANSWER',
  unknown: 'UNKNOWN',
};

function forwardRoute({ when, target }: Route): object {
  return { forwardType: types[when], destinations: [destination(target)] };
}

function destination(target: RouteTarget): object {
  switch (target.to) {
    case 'voicemail':
      return { type: 'VOICEMAIL' };
    case 'number':
      return { type: 'NUMBER', number: target.number };
    case 'associate':
      return { type: 'ASSOCIATE', number: target.number };
    case 'elsewhere':
      return { type: 'UNKNOWN' };
  }
}

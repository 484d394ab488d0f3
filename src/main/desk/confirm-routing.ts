import type { Route, RouteTarget, RoutingState, RoutingWish } from '@shared/model/routing';

/** Whether the routing is what was wished for. */
export function isAsWished(wish: RoutingWish, state: RoutingState): boolean {
  switch (wish.set) {
    case 'doNotDisturb':
      return state.doNotDisturb === wish.on;
    case 'mobile':
      return state.mobile === wish.on;
    case 'forward':
    case 'overflow':
      return sameRoute(wish.route, state[wish.set], sameTarget);
  }
}

/**
 * Whether the change from `before` to `after` is what was wished for. A PBX may write a number in its own
 * way: a route that this very change set, of the wished kind, is the one that was asked for.
 */
export function confirmsWish(
  wish: RoutingWish,
  before: RoutingState | undefined,
  after: RoutingState | undefined,
): boolean {
  if (!after) return false;
  if (isAsWished(wish, after)) return true;
  if (wish.set !== 'forward' && wish.set !== 'overflow') return false;
  const [was, is] = [before?.[wish.set], after[wish.set]];
  return !sameRoute(was ?? null, is, sameTarget) && sameRoute(wish.route, is, sameKind);
}

function sameRoute(
  wanted: Route | null,
  is: Route | undefined,
  same: (wanted: RouteTarget, is: RouteTarget) => boolean,
): boolean {
  if (!wanted || !is) return !wanted && !is;
  return wanted.when === is.when && same(wanted.target, is.target);
}

const sameKind = (wanted: RouteTarget, is: RouteTarget): boolean => wanted.to === is.to;

function sameTarget(wanted: RouteTarget, is: RouteTarget): boolean {
  if (wanted.to === 'number') return is.to === 'number' && bare(wanted.number) === bare(is.number);
  if (wanted.to !== 'associate') return wanted.to === is.to;
  return (
    is.to === 'associate' &&
    (wanted.number === undefined || bare(wanted.number) === bare(is.number ?? ''))
  );
}

const bare = (number: string): string => number.replace(/[() ]/g, '');

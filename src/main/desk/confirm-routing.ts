import type { Route, RouteTarget, Routing, RoutingState, RoutingWish } from '@shared/model/routing';
import { mayBeSameNumber } from '@shared/numbers/match';
import type { Outcome } from './call-outcomes';

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

/**
 * What a snapshot tells of a wish under which the line broke; `was` is the routing when it was asked. A number that is
 * neither the old nor the wished one may be the PBX's way to write it, or somebody else's.
 */
export function routingOutcome(
  wish: RoutingWish,
  was: RoutingState | undefined,
  after: Routing | undefined,
): Outcome {
  if (!after) return 'unknown';
  if (isAsWished(wish, after.state)) return 'shown';
  if (wish.set !== 'forward' && wish.set !== 'overflow') return 'notShown';
  const is = after.state[wish.set];
  if (was && sameRoute(was[wish.set] ?? null, is, sameTarget)) return 'notShown';
  if (!sameRoute(wish.route, is, sameKind)) return 'notShown';
  return isRewritten(wish.route?.target, is?.target) ? 'shown' : 'unknown';
}

/** The same number, with or without a prefix. */
function isRewritten(wanted: RouteTarget | undefined, is: RouteTarget | undefined): boolean {
  if (wanted?.to !== 'number' || is?.to !== 'number') return false;
  return mayBeSameNumber(wanted.number, is.number);
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

/**
 * When a forward or an overflow applies (O2G reference, "ForwardType" and "OverflowType"; a forward
 * without a type is unconditional). `unknown`: the PBX has a condition that we have no word for.
 */
export const routeConditions = ['always', 'busy', 'noAnswer', 'busyOrNoAnswer'] as const;
export type SettableCondition = (typeof routeConditions)[number];
export type RouteCondition = SettableCondition | 'unknown';

/** Where calls are sent (O2G reference, "DestinationType"). `elsewhere`: somewhere we have no word for. */
export type RouteTarget =
  | { readonly to: 'voicemail' }
  | { readonly to: 'number'; readonly number: string }
  /** The colleague whom the PBX knows as the user's associate; without a number, the one already set. */
  | { readonly to: 'associate'; readonly number?: string }
  | { readonly to: 'elsewhere' };

/** Calls under a condition go to a target: a forward, or an overflow (which has always a condition). */
export interface Route {
  readonly when: RouteCondition;
  readonly target: RouteTarget;
}

/** What the PBX does with calls for the user (O2G reference, "RoutingState"). What it left out is not there. */
export interface RoutingState {
  /** Undefined when the PBX did not say. */
  readonly doNotDisturb?: boolean;
  readonly forward?: Route;
  readonly overflow?: Route;
  /** Whether the mobile (remote extension) rings too; undefined when the user has none. */
  readonly mobile?: boolean;
}

/** What the user may change of it (O2G reference, routing "Capabilities"). */
export type RoutingCan = Partial<
  Record<'doNotDisturb' | 'forward' | 'overflow' | 'mobile' | 'voicemail', true>
>;

/** The routing of the user: how it is, and what of it is theirs to change. */
export interface Routing {
  readonly state: RoutingState;
  readonly can: RoutingCan;
}

/** What the user asks of the routing; null takes a route away. */
export type RoutingWish =
  | { readonly set: 'doNotDisturb'; readonly on: boolean }
  | { readonly set: 'mobile'; readonly on: boolean }
  | { readonly set: 'forward'; readonly route: Route | null }
  | { readonly set: 'overflow'; readonly route: Route | null };

/** The names of requests about the routing: what the wish sets. */
export type RoutingRequestName = RoutingWish['set'];

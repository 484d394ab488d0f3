import type { Route, RoutingState } from '@shared/model/routing';

/**
 * Where calls go (O2G reference, "Routing"). Every command throws `FailureError` when refused; its effect
 * arrives as `routingChanged`. What may be changed is in the snapshot's `routing.can`.
 */
export interface RoutingControl {
  /** How it is now: for when no event told. */
  read(): Promise<RoutingState>;
  setDoNotDisturb(on: boolean): Promise<void>;
  /** The mobile (remote extension) rings beside the other devices. */
  setMobile(on: boolean): Promise<void>;
  /** Null takes the forward away. */
  setForward(route: Route | null): Promise<void>;
  /** Null takes the overflow away. */
  setOverflow(route: Route | null): Promise<void>;
}

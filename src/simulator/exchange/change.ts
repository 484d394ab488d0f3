import type { Call } from './call.js';

/** Why a call changed, in the exchange's own words. Ordinary dialling and clearing have no cause. */
export type Cause =
  | 'abandoned'
  | 'busy'
  | 'rejected'
  | 'not-answered'
  | 'transferred'
  | 'conferenced'
  | 'participant-left'
  | 'redirected'
  | 'overflown'
  | 'picked-up'
  | 'parked'
  | 'forwarded'
  | 'do-not-disturb'
  | 'distributed'
  | 'camp-on'
  | 'supervisor-listening'
  | 'supervisor-restricted-intrusion'
  | 'supervisor-intrusion';

/** A call appeared (no `before`), changed, or ended (no `after`). */
export interface CallChange {
  readonly kind: 'call';
  readonly before?: Call;
  readonly after?: Call;
  /** Another call that melted into this one, by transfer or conference. */
  readonly absorbed?: Call;
  readonly cause?: Cause;
  readonly newDestination?: string;
}

/** Everything the exchange tells its listeners, at the moment it is true. */
export type Change =
  | CallChange
  | { readonly kind: 'devices'; readonly subscriber: string; readonly numbers: readonly string[] }
  | { readonly kind: 'hunting-group'; readonly subscriber: string; readonly loggedOn: boolean }
  | { readonly kind: 'messages'; readonly subscriber: string }
  | { readonly kind: 'agent'; readonly number: string }
  | {
      readonly kind: 'help';
      readonly agent: string;
      readonly supervisor: string;
      readonly asked: boolean;
    }
  | { readonly kind: 'routing'; readonly subscriber: string };

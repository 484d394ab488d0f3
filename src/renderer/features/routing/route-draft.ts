import type { Route, RouteTarget, SettableCondition } from '@shared/model/routing';
import { dialableNumber } from '@shared/numbers/dialable';

/** Which of the two routes a form is about. */
export type RouteKind = 'forward' | 'overflow';

/** Conditions that each kind may have; an overflow is never unconditional. */
export const conditionsOf: Readonly<Record<RouteKind, readonly SettableCondition[]>> = {
  forward: ['always', 'busy', 'noAnswer', 'busyOrNoAnswer'],
  overflow: ['busy', 'noAnswer', 'busyOrNoAnswer'],
};

/** What is being filled in. `when` is undefined while the PBX has a condition that cannot be chosen. */
export interface RouteDraft {
  readonly when: SettableCondition | 'off' | undefined;
  readonly to: 'voicemail' | 'number';
  /** As typed. */
  readonly number: string;
}

/** The form as it stands for what the PBX has now. */
export function draftOf(route: Route | undefined, voicemail: boolean): RouteDraft {
  const to = route ? (route.target.to === 'voicemail' ? 'voicemail' : 'number') : undefined;
  const target = route?.target;
  return {
    when: route ? (route.when === 'unknown' ? undefined : route.when) : 'off',
    to: to ?? (voicemail ? 'voicemail' : 'number'),
    number: target && 'number' in target ? (target.number ?? '') : '',
  };
}

/** Why a draft cannot be sent: its number is not one. An empty number is only unfinished. */
export const hasBadNumber = ({ when, to, number }: RouteDraft): boolean =>
  when !== 'off' && to === 'number' && number.trim() !== '' && dialableNumber(number) === undefined;

/** A route that may be asked for. */
export type SettableRoute = Route & { readonly when: SettableCondition };

/** The route that a draft asks for, null for none; undefined while it is unfinished. */
export function routeOf(kind: RouteKind, draft: RouteDraft): SettableRoute | null | undefined {
  const { when } = draft;
  if (when === undefined || hasBadNumber(draft)) return undefined;
  if (when === 'off') return null;
  const target = targetOf(kind, draft);
  return target && { when, target };
}

function targetOf(kind: RouteKind, { to, number }: RouteDraft): RouteTarget | undefined {
  if (to === 'voicemail') return { to };
  const dialled = dialableNumber(number);
  if (kind === 'overflow') {
    // Without a number the associate stays whoever it is.
    return dialled === undefined ? { to: 'associate' } : { to: 'associate', number: dialled };
  }
  return dialled === undefined ? undefined : { to: 'number', number: dialled };
}

/** Whether a draft asks for anything else than what is. */
export function differs(draft: RouteDraft, now: Route | undefined): boolean {
  const before = draftOf(now, draft.to === 'voicemail');
  if (draft.when !== before.when) return true;
  if (draft.when === 'off') return false;
  if (draft.to !== before.to) return true;
  return draft.to === 'number' && draft.number.trim() !== before.number;
}

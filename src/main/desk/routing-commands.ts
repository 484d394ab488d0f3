import type { CommandName } from '@shared/bridge/commands';
import type { DeskState } from '@shared/model/desk-state';
import type { RoutingWish } from '@shared/model/routing';
import type { RoutingControl } from '../pbx/port/routing';
import type { Handlers } from './call-commands';
import { isAsWished } from './confirm-routing';
import type { RequestBook } from './requests';
import type { Store } from './store';
import type { Tell } from './tell';

/** The commands about where calls go. */
export type RoutingCommandName = Extract<CommandName, `routing.${string}`>;

/** What they need of the desk. */
export interface RoutingCommandsContext {
  state(): DeskState;
  /** The live session's routing; throws `notLive` or `notSupported`. */
  routing(): RoutingControl;
  readonly requests: RequestBook;
}

/** Commands of the user → operations of the port. */
export function routingCommands(context: RoutingCommandsContext): Handlers<RoutingCommandName> {
  const ask = async (wish: RoutingWish, run: () => Promise<void>): Promise<void> => {
    if (isSo(context.state(), wish)) return;
    await context.requests.ask({ name: wish.set, routing: wish }, run);
  };
  return {
    'routing.setDoNotDisturb': ({ on }) =>
      ask({ set: 'doNotDisturb', on }, () => context.routing().setDoNotDisturb(on)),
    'routing.setMobile': ({ on }) =>
      ask({ set: 'mobile', on }, () => context.routing().setMobile(on)),
    'routing.setForward': ({ route }) =>
      ask({ set: 'forward', route }, () => context.routing().setForward(route)),
    'routing.setOverflow': ({ route }) =>
      ask({ set: 'overflow', route: withoutUndefined(route) }, () =>
        context.routing().setOverflow(withoutUndefined(route)),
      ),
  };
}

/** Nothing confirmed a request: the PBX is asked where calls really go. */
export async function lookAgainAtRouting(context: {
  readonly store: Store<DeskState>;
  readonly tell: Tell;
  routing(): RoutingControl;
}): Promise<void> {
  const { store, tell } = context;
  const known = store.get().routing;
  try {
    const routing = await context.routing().read();
    // An event that came meanwhile is newer than the answer.
    if (store.get().routing !== known) return;
    tell({ type: 'routingChanged', routing });
  } catch {
    // The request already says that it is unconfirmed; the supervisor tells what ails the session.
  }
}

/** It is so already, and nothing under way will change it: no event would confirm it again. */
function isSo({ link, routing, requests }: DeskState, wish: RoutingWish): boolean {
  const pending = Object.values(requests).some(
    ({ name, progress }) => name === wish.set && progress !== 'failed',
  );
  return link.phase === 'live' && !pending && !!routing && isAsWished(wish, routing.state);
}

type OverflowInput = Parameters<Handlers<'routing.setOverflow'>['routing.setOverflow']>[0]['route'];

function withoutUndefined(route: OverflowInput) {
  if (route?.target.to !== 'associate') return route && { when: route.when, target: route.target };
  const { to, number } = route.target;
  return { when: route.when, target: number === undefined ? { to } : { to, number } };
}

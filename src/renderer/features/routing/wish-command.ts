import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { RoutingWish } from '@shared/model/routing';

type RoutingCommand = Extract<CommandName, `routing.${string}`>;

/** A command about the routing, ready for the bridge. */
export type RoutingAsk = {
  readonly [N in RoutingCommand]: { readonly command: N; readonly input: CommandInput<N> };
}[RoutingCommand];

/** The command that asks for a wish; undefined for a route that only the PBX can have set. */
export function wishCommand(wish: RoutingWish): RoutingAsk | undefined {
  switch (wish.set) {
    case 'doNotDisturb':
      return { command: 'routing.setDoNotDisturb', input: { on: wish.on } };
    case 'mobile':
      return { command: 'routing.setMobile', input: { on: wish.on } };
    case 'forward': {
      if (!wish.route) return { command: 'routing.setForward', input: { route: null } };
      const { when, target } = wish.route;
      if (when === 'unknown') return undefined;
      return target.to === 'voicemail' || target.to === 'number'
        ? { command: 'routing.setForward', input: { route: { when, target } } }
        : undefined;
    }
    case 'overflow': {
      if (!wish.route) return { command: 'routing.setOverflow', input: { route: null } };
      const { when, target } = wish.route;
      if (when === 'unknown' || when === 'always') return undefined;
      return target.to === 'voicemail' || target.to === 'associate'
        ? { command: 'routing.setOverflow', input: { route: { when, target } } }
        : undefined;
    }
  }
}

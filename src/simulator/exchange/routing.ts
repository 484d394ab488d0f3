import type { Change } from './change.js';
import type { Exchange } from './exchange.js';
import {
  type Facet,
  facets,
  requireForward,
  requireOverflow,
  requireRight,
} from './routing-rules.js';

/** When a route applies. Only a forward may be `always`. */
export type RouteCondition = 'always' | 'busy' | 'no-answer' | 'busy-or-no-answer';

/** Where a route leads. */
export type RouteTarget =
  | { readonly to: 'voicemail' }
  | { readonly to: 'number'; readonly number: string };

/** Calls under a condition go elsewhere. */
export interface Route {
  readonly when: RouteCondition;
  readonly target: RouteTarget;
}

/** What the exchange does with a subscriber's calls. */
export interface RoutingState {
  readonly doNotDisturb: boolean;
  /** Whether the mobile rings beside the other sets. */
  readonly mobile: boolean;
  readonly forward?: Route | undefined;
  /** An overflow to a number is one to the associate. */
  readonly overflow?: Route | undefined;
  readonly associate?: string | undefined;
}

const untouched: RoutingState = { doNotDisturb: false, mobile: true };

/** Where the calls of each subscriber go, as the subscriber set it. */
export class Routing {
  readonly #states = new Map<string, RoutingState>();
  readonly #frozen = new Set<string>();
  readonly #withheld = new Map<string, ReadonlySet<Facet>>();

  constructor(
    private readonly exchange: Exchange,
    private readonly publish: (change: Change) => void,
  ) {}

  of(number: string): RoutingState {
    return this.#states.get(number) ?? untouched;
  }

  /** What the subscriber may change. */
  rights(number: string): ReadonlySet<Facet> {
    const withheld = this.#withheld.get(number);
    const plain = this.exchange.subscriber(number)?.facilities.size === 0;
    return new Set(
      facets.filter((facet) =>
        withheld ? !withheld.has(facet) : !plain || facet === 'forward' || facet === 'presentation',
      ),
    );
  }

  /** The administrator takes these rights away, and gives the others. */
  withhold(number: string, withheld: readonly Facet[]): void {
    this.#withheld.set(number, new Set(withheld));
  }

  /** The colleague to whom calls overflow; nobody when undefined. */
  setAssociate(number: string, associate: string | undefined): void {
    this.#set(number, { associate });
  }

  /** Activates or deactivates the remote extension: the same thing as the mobile's route. */
  setRemoteExtension(number: string, active: boolean): void {
    this.#set(number, { mobile: active });
  }

  setDoNotDisturb(number: string, doNotDisturb: boolean): void {
    requireRight(this.exchange, number, 'dnd');
    this.#set(number, { doNotDisturb });
  }

  setMobile(number: string, mobile: boolean): void {
    requireRight(this.exchange, number, 'presentation');
    this.#set(number, { mobile });
  }

  /** @throws RouteRefusal */
  setForward(number: string, forward: Route | undefined): void {
    requireRight(this.exchange, number, 'forward');
    if (forward) requireForward(this.exchange, number, forward.target);
    this.#set(number, { forward });
  }

  /** To the associate where the target is no voicemail; a number makes it the new one. @throws RouteRefusal */
  setOverflow(
    number: string,
    overflow:
      | { readonly when: RouteCondition; readonly to: 'voicemail' | 'associate'; number?: string }
      | undefined,
  ): void {
    requireRight(this.exchange, number, 'overflow');
    if (!overflow) {
      this.#set(number, { overflow });
      return;
    }
    const associate = overflow.number ?? this.of(number).associate;
    const target = requireOverflow(this.exchange, number, overflow.to, associate);
    this.#set(number, {
      overflow: { when: overflow.when, target },
      ...(target.to === 'number' && { associate: target.number }),
    });
  }

  /** What this subscriber asks for is taken, and not done. */
  freeze(number: string, frozen: boolean): void {
    if (frozen) this.#frozen.add(number);
    else this.#frozen.delete(number);
  }

  #set(number: string, change: Partial<RoutingState>): void {
    if (!this.#frozen.has(number)) this.force(number, change);
  }

  /** Sets it whatever the rules say, as an administrator would; tells when it is a change. */
  force(number: string, change: Partial<RoutingState>): void {
    const before = this.of(number);
    const after = { ...before, ...change };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    this.#states.set(number, after);
    this.publish({ kind: 'routing', subscriber: number });
  }
}

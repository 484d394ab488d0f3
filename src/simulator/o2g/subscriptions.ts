import type { Clock } from '../exchange/clock.js';
import { EventChannel } from './event-channel.js';
import { eventsNamed, isOfAllUsers, type O2gEvent } from './event-packages.js';
import type { Session } from './sessions.js';
import { token } from './token.js';

/** One selector of a filter: these events, about these logins. */
export interface Selector {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** A subscription, which belongs to a session and is carried by one channel. */
export interface Subscription {
  readonly id: string;
  readonly session: Session;
  readonly channel: EventChannel;
  readonly webHookUrl?: string;
  selectors: readonly Selector[];
}

/** Every subscription of the server, and where its events go (Subscription management). */
export class Subscriptions {
  readonly #all = new Map<string, Subscription>();

  constructor(
    private readonly clock: Clock,
    private readonly keepaliveSeconds: number,
  ) {}

  get all(): readonly Subscription[] {
    return [...this.#all.values()];
  }

  find(id: string): Subscription | undefined {
    return this.#all.get(id);
  }

  of(session: Session): readonly Subscription[] {
    return this.all.filter((one) => one.session.credential === session.credential);
  }

  add(
    session: Session,
    selectors: readonly Selector[],
    idleMinutes: number,
    webHookUrl?: string,
  ): Subscription {
    const subscription: Subscription = {
      id: token({ sub: session.account.login, aud: 'events' }),
      session,
      selectors,
      channel: new EventChannel(this.clock, {
        idleMinutes,
        keepaliveSeconds: this.keepaliveSeconds,
      }),
      ...(webHookUrl !== undefined && { webHookUrl }),
    };
    this.#all.set(subscription.id, subscription);
    return subscription;
  }

  remove(subscription: Subscription): void {
    this.#all.delete(subscription.id);
    subscription.channel.close();
  }

  publish(event: O2gEvent): void {
    for (const subscription of this.#all.values()) {
      if (wants(subscription, event)) deliver(subscription, event);
    }
  }
}

/** Sends one event to one subscriber, by its channel or its web hook. */
export function deliver({ channel, webHookUrl }: Subscription, event: O2gEvent): void {
  if (webHookUrl === undefined) channel.send(event);
  else void post(webHookUrl, event);
}

/** Whether the filter lets this event through. */
export function wants({ session, selectors }: Subscription, event: O2gEvent): boolean {
  return selectors.some(({ ids, names }) => {
    const isNamed = names.some((name) => eventsNamed(name)?.includes(event.eventName));
    const user = session.user?.login;
    if (event.loginName === undefined || isOfAllUsers(event)) return isNamed;
    const isMeant =
      ids.length > 0
        ? ids.includes('*') || ids.includes(event.loginName)
        : user === event.loginName;
    return isNamed && isMeant;
  });
}

/** A web hook that fails is the receiver's loss: the server neither retries nor stops. */
async function post(url: string, event: O2gEvent): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(event) }).catch(() => undefined);
}

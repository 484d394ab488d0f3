import { FailureError, type FailureKind } from '@shared/model/failure';
import { path, type Rest } from './rest';
import { licenceNamed, withoutSecrets } from './rest-failure';
import { subscription, type WireSubscription } from './schema/session';
import type { Services } from './services';

/** Which events, and about whom; a selector holds one package. */
export interface Selector {
  readonly ids?: readonly string[];
  readonly names: readonly [string];
}

/** A subscription, and the filter that the server accepted. */
interface Subscribed {
  readonly subscription: WireSubscription;
  readonly selectors: readonly Selector[];
}

/** What becomes of a filter that the server does not accept. */
const refusals: readonly FailureKind[] = ['subscriptionRefused', 'licenceMissing'];

/**
 * Subscribes to all that the desk shows (chapter "Subscription management"). One selector a package,
 * and only packages whose service exists: one that is refused takes the whole subscription with it.
 * `tells` is about the events of calls: a basic licence has none, and few others.
 * The site's events may be an administrator's: a server that refuses them to a user is asked without.
 */
export async function subscribe(
  rest: Rest,
  login: string,
  services: Services,
  tells = true,
): Promise<Subscribed> {
  const packages = [
    ...(tells ? ['telephony'] : []),
    ...(services.users ? ['user'] : []),
    ...(services.counters ? ['eventSummary'] : []),
    ...(services.routing ? ['routingManagement'] : []),
    ...(services.history ? ['unifiedComLog'] : []),
    ...(services.agent ? ['agent'] : []),
  ];
  const own = packages.map((name): Selector => ({ ids: [login], names: [name] }));
  try {
    const selectors: readonly Selector[] = [...own, { names: ['system'] }];
    return { subscription: await subscribeTo(rest, selectors), selectors };
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || !refusals.includes(thrown.kind)) throw thrown;
    return { subscription: await subscribeTo(rest, own), selectors: own };
  }
}

/** Subscribes. Timeout 0: the channel lives as long as the session, and keepalives prove it. */
export async function subscribeTo(
  rest: Rest,
  selectors: readonly Selector[],
): Promise<WireSubscription> {
  const answer = await rest.ask(path`/subscriptions`, subscription, {
    filter: { selectors },
    version: '1.0',
    timeout: 0,
  });
  if (answer.status === 'ACCEPTED') return answer;
  const licence = licenceNamed(answer.message);
  throw new FailureError({
    kind: licence ? 'licenceMissing' : 'subscriptionRefused',
    retryable: false,
    details: {
      status: answer.status ?? 'unknown',
      ...(answer.message ? { message: withoutSecrets(answer.message) } : {}),
      ...(licence ? { licence } : {}),
    },
  });
}

/** How long giving up a subscription may take. Milliseconds. */
const farewell = 1_000;

/**
 * Gives the subscription up, whose events would go on being queued (DELETE /subscriptions/{id}). Best effort:
 * the end of the session, which follows, takes it along.
 */
export async function unsubscribe(rest: Rest, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  await rest.delete(path`/subscriptions/${id}`, { timeout: farewell }).catch(() => undefined);
}

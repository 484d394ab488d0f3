import { FailureError } from '@shared/model/failure';
import { path, type Rest } from './rest';
import { withoutSecrets } from './rest-failure';
import { subscription, type WireSubscription } from './schema/session';
import type { Services } from './services';

/**
 * Subscribes to all that the desk shows (chapter "Subscription management"). One selector a package,
 * and only packages whose service exists: one that is refused takes the whole subscription with it.
 * Timeout 0: the channel lives as long as the session, and keepalives prove it.
 */
export async function subscribe(
  rest: Rest,
  login: string,
  services: Services,
): Promise<WireSubscription> {
  const packages = [
    'telephony',
    ...(services.users ? ['user'] : []),
    ...(services.counters ? ['eventSummary'] : []),
    ...(services.routing ? ['routingManagement'] : []),
    ...(services.history ? ['unifiedComLog'] : []),
    ...(services.agent ? ['agent'] : []),
  ];
  const answer = await rest.ask(path`/subscriptions`, subscription, {
    filter: { selectors: packages.map((name) => ({ ids: [login], names: [name] })) },
    version: '1.0',
    timeout: 0,
  });
  if (answer.status === 'ACCEPTED') return answer;
  throw new FailureError({
    kind: 'subscriptionRefused',
    retryable: false,
    details: {
      status: answer.status ?? 'unknown',
      ...(answer.message ? { message: withoutSecrets(answer.message) } : {}),
    },
  });
}

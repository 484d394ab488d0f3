import { FailureError, type Failure, type FailureKind } from '@shared/model/failure';
import type { PartName, PartsOff } from '@shared/model/part';
import { path, type Rest } from './rest';
import { isServersWord, licenceNamed, withoutSecrets } from './rest-failure';
import { subscription, type WireSubscription } from './schema/session';
import type { Services } from './services';

/** Which events, and about whom; a selector holds one package. */
export interface Selector {
  readonly ids?: readonly string[];
  readonly names: readonly [string];
}

/** A subscription, and the filter that the server accepted. */
export interface Subscribed {
  readonly subscription: WireSubscription;
  readonly selectors: readonly Selector[];
  /** The parts whose events the server does not send. */
  readonly untold?: PartsOff;
}

/** What of the desk each package tells, beside the calls. */
const partOf: Readonly<Record<string, PartName>> = {
  user: 'profile',
  eventSummary: 'counters',
  routingManagement: 'routing',
  unifiedComLog: 'history',
  agent: 'agent',
};

/** A filter that the server does not accept, or cannot serve: another one may do. */
const isRefusal = ({ kind, retryable }: Failure): boolean =>
  kind === 'subscriptionRefused' ||
  kind === 'licenceMissing' ||
  (kind === 'serverProblem' && !retryable);

/** What a server answers instead of an answer that says REFUSED (400 and 403, as the reference lists them). */
const noFilter: readonly FailureKind[] = [
  'notAllowed',
  'badParameter',
  'incompatibleState',
  'notSupported',
];

const isRefusedChange = (failure: Failure): boolean =>
  isRefusal(failure) || noFilter.includes(failure.kind) || failure.kind === 'serverProblem';

/**
 * Subscribes to all that the desk shows (chapter "Subscription management"). One selector a package,
 * and only packages whose service exists: one that is refused takes the whole subscription with it.
 * `isBasic`: a basic licence has no events of calls, and few others.
 * The site's events may be an administrator's, and who `mayBe` an operator may be none: a server that refuses them is
 * asked without; and where it still refuses, for the calls and whatever else it accepts. A basic licence has no calls: then
 * whatever it accepts will do.
 */
export async function subscribe(
  rest: Rest,
  login: string,
  services: Services,
  mayBe: { readonly operator: boolean },
  isBasic = false,
): Promise<Subscribed> {
  const packages = [
    ...(isBasic ? [] : ['telephony']),
    ...(services.users ? ['user'] : []),
    ...(services.counters ? ['eventSummary'] : []),
    ...(services.routing ? ['routingManagement'] : []),
    ...(services.history ? ['unifiedComLog'] : []),
  ];
  const own = packages.map((name): Selector => ({ ids: [login], names: [name] }));
  const agent: Selector = { ids: [login], names: ['agent'] };
  const wanted = services.agent ? [...own, agent] : own;
  const filters = [
    [...wanted, { names: ['system'] } satisfies Selector],
    wanted,
    ...(services.agent && mayBe.operator ? [own] : []),
  ] as const;
  let refusal: unknown;
  for (const selectors of filters) {
    try {
      return { subscription: await subscribeTo(rest, selectors), selectors };
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || !isRefusal(thrown)) throw thrown;
      refusal = thrown;
    }
  }
  if (wanted.length === 0) throw refusal;
  return subscribeToAccepted(rest, [...wanted, { names: ['system'] }], (name) =>
    name === 'agent' && mayBe.operator ? undefined : partOf[name],
  );
}

/**
 * One package takes the whole subscription with it, and the answer need not name it (Subscription, `message`): the first that
 * is accepted makes the subscription, and each other one is added to it (PUT /subscriptions). Throws the refusal of the calls,
 * or of all. `partOf` says which part of the desk a package tells.
 */
async function subscribeToAccepted(
  rest: Rest,
  wanted: readonly Selector[],
  partOf: (name: string) => PartName | undefined,
): Promise<Subscribed> {
  let selectors: readonly Selector[] = [];
  let accepted: WireSubscription | undefined;
  let refusal: unknown;
  const untold: Partial<Record<PartName, Failure>> = {};
  for (const each of wanted) {
    const [name] = each.names;
    const more = [...selectors, each];
    try {
      if (accepted) await rest.put(path`/subscriptions`, { filter: { selectors: more } });
      else accepted = await subscribeTo(rest, more);
      selectors = more;
    } catch (thrown) {
      const is = accepted ? isRefusedChange : isRefusal;
      if (name === 'telephony' || !(thrown instanceof FailureError) || !is(thrown)) throw thrown;
      refusal = thrown;
      const part = partOf(name);
      if (part) untold[part] = { ...thrown.toFailure(), kind: 'eventsRefused', retryable: false };
    }
  }
  if (!accepted) throw refusal;
  return { subscription: accepted, selectors, untold };
}

/** What of an administrator's desk each package tells. */
const partOfSite: Readonly<Record<string, PartName>> = {
  system: 'site',
  userManagement: 'site',
  pbxManagement: 'objects',
  user: 'profile',
};

/** An administrator's subscription, without the packages that the server refuses. */
export async function subscribeToSite(
  rest: Rest,
  selectors: readonly Selector[],
): Promise<Subscribed> {
  try {
    return { subscription: await subscribeTo(rest, selectors), selectors };
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || !isRefusal(thrown) || selectors.length < 2)
      throw thrown;
    return subscribeToAccepted(rest, selectors, (name) => partOfSite[name]);
  }
}

/** Subscribes. Timeout 0: the channel lives as long as the session, and keepalives prove it. */
async function subscribeTo(rest: Rest, selectors: readonly Selector[]): Promise<WireSubscription> {
  const body = { filter: { selectors }, version: '1.0', timeout: 0 };
  const answer = await rest
    .ask(path`/subscriptions`, subscription, body)
    .catch((thrown: unknown) => {
      throw isNoFilter(thrown)
        ? new FailureError({ ...thrown.toFailure(), kind: 'subscriptionRefused' })
        : thrown;
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

/** A 404 that is not O2G's own word says nothing of the filter: there is no such server. */
const isNoFilter = (thrown: unknown): thrown is FailureError =>
  thrown instanceof FailureError &&
  noFilter.includes(thrown.kind) &&
  (thrown.kind !== 'notSupported' || isServersWord(thrown));

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

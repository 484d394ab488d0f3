import type { Identity } from '@shared/model/account';
import type { Snapshot } from '@shared/model/event';
import type { PartsOff } from '@shared/model/part';
import type { Tally } from '../wire/tally';
import type { Features } from '../connector';
import { toldBy } from './map/site';
import type { Vocabulary } from './map/words';
import { profile } from './profile';
import { provisioning } from './provisioning';
import { PartsRead, type Late } from './parts-read';
import type { Rest } from './rest';
import type { Services } from './services';
import type { OpenSession } from './sign-in';
import { readSiteStatus, siteWatch } from './site';
import { subscribeToSite, type Subscribed } from './subscription';
import { users } from './users';

/** What an administrator's session is made of: no phone and no calls, but the site. */
export interface Administration {
  readonly identity: Identity;
  readonly features: Features;
  readonly subscription: Subscribed['subscription'];
  /** The parts whose events the server does not send. */
  readonly untold?: PartsOff;
  readState(signal: AbortSignal, late: Late): Promise<Snapshot>;
}

/** Sets up a session (`own`: not one that another administrator opened) whose SessionInfo says `admin` (chapter "Session management", Administrator Session). */
export async function administer(
  rest: Rest,
  { login, server, passwordExpires }: OpenSession,
  own: boolean,
  services: Services,
  words: Vocabulary,
  tally: Tally,
): Promise<Administration> {
  const identity: Identity = {
    system: 'o2g',
    login,
    server,
    devices: [],
    administrator: true,
    ...(passwordExpires ? { passwordExpires } : {}),
  };
  const packages = [
    ...(services.site ? ['system'] : []),
    ...(services.users ? ['userManagement'] : []),
    ...(services.provisioning ? ['pbxManagement'] : []),
  ];
  const { subscription, untold } = await subscribeToSite(rest, [
    ...packages.map((name) => ({ names: [name] as const })),
    ...(services.users ? [{ ids: [login], names: ['user'] as const }] : []),
  ]);
  return {
    identity,
    subscription,
    ...(untold ? { untold } : {}),
    features: {
      ...(services.site ? { site: siteWatch(rest, tally) } : {}),
      ...(services.users ? { profile: profile(rest, login, own), users: users(rest, words) } : {}),
      ...(services.provisioning ? { provisioning: provisioning(rest) } : {}),
    },
    readState(signal, late) {
      const parts = new PartsRead();
      if (services.site) {
        parts.begin('site', readSiteStatus(rest, tally, signal), (status) => ({
          site: toldBy(status),
        }));
      }
      const none = { calls: [], devices: [], userState: 'unknown', site: [] } as const;
      return parts.with(Promise.resolve(none), late);
    },
  };
}

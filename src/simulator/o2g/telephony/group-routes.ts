import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { userRoute } from '../user-request.js';

/** Call control: hunting groups. */
export function groupRoutes(system: O2gSystem): readonly Route[] {
  const { groups } = system.exchange;
  const licence = 'TELEPHONY_ADVANCED';
  const logOn = (method: 'POST' | 'DELETE', loggedOn: boolean) =>
    userRoute(system, {
      method,
      pattern: '/telephony/huntingGroupLogOn',
      licence,
      notFound: 400,
      handle: ({ number }) => {
        groups.logOn(number, loggedOn);
        return noContent;
      },
    });
  const member = (method: 'POST' | 'DELETE', change: (group: string, number: string) => void) =>
    userRoute(system, {
      method,
      pattern: '/telephony/huntingGroupMember/:hgNumber',
      licence,
      handle: ({ number, params }) => {
        change(params['hgNumber'] ?? '', number);
        return noContent;
      },
    });
  return [
    userRoute(system, {
      method: 'GET',
      pattern: '/telephony/huntingGroups',
      licence,
      handle: ({ number }) => {
        const currentHg = groups.groupOf(number);
        return ok({ hgList: groups.numbers, ...(currentHg !== undefined && { currentHg }) });
      },
    }),
    userRoute(system, {
      method: 'GET',
      pattern: '/telephony/huntingGroupLogOn',
      licence,
      handle: ({ number }) => ok({ logon: groups.isLoggedOn(number) }),
    }),
    logOn('POST', true),
    logOn('DELETE', false),
    member('POST', (group, number) => groups.join(group, number)),
    member('DELETE', (group, number) => groups.leave(group, number)),
  ];
}

import type { DeskEvent } from '@shared/model/event';
import { z } from 'zod';
import { flag, optional } from '../schema/lenient';
import { user } from '../schema/user';
import { device } from './device';
import type { EventContext } from './event-context';

/** OnDynamicStateChanged: the user's log-on in the hunting group. */
export const dynamicStateChanged = z.object({
  huntingGroupState: optional(z.object({ logon: flag })),
});

export function groupLogOnChanged({
  huntingGroupState,
}: z.output<typeof dynamicStateChanged>): DeskEvent | undefined {
  const loggedOn = huntingGroupState?.logon;
  return typeof loggedOn === 'boolean' ? { type: 'groupLogOnChanged', loggedOn } : undefined;
}

/** OnUserInfoChanged: a set came or went, by desk sharing or by the administrator. */
export const userInfoChanged = z.object({ user: optional(user) });

/** An account without its devices says nothing of them. */
export function devicesListed(
  { user: told }: z.output<typeof userInfoChanged>,
  { words, user: me }: EventContext,
): DeskEvent | undefined {
  if (!told || told.devices.length === 0 || (told.loginName && told.loginName !== me.login)) {
    return undefined;
  }
  return { type: 'devicesListed', devices: told.devices.map((each) => device(each, words)) };
}

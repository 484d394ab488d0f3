import type { DeskEvent } from '@shared/model/event';
import { z } from 'zod';
import { flag, optional } from '../schema/lenient';

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

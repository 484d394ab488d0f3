import type { CallRef, DeviceId } from '@shared/model/call';
import type { DeskState, Request } from '@shared/model/desk-state';
import type { Features } from '../../pbx/connector';
import type { MakeCall } from '../../pbx/port/call-control';
import type { Handlers } from '../call-commands';
import type { RequestBook } from '../requests';
import type { Store } from '../store';
import type { Tell } from '../tell';
import { explainLock } from './explain-lock';
import { phoneCommands, type PhoneCommandName } from './phone-commands';
import { createPhoneReader } from './phone-reader';

/** The phone's part of the desk. */
export interface DeskPhone {
  handlers(requests: RequestBook): Handlers<PhoneCommandName>;
  /** Calls, and says where a locked set is the reason that it cannot. */
  make(call: MakeCall): Promise<CallRef | undefined>;
  /** Takes back a parked call, which then waits nowhere. */
  unpark(deviceId: DeviceId, from?: string): Promise<void>;
  /** Nothing confirmed a request: the PBX is asked how it really is. */
  lookAgain(request: Request): void;
}

/** Builds it. `feature` throws where a part of the session is not there. */
export function createDeskPhone(context: {
  readonly store: Store<DeskState>;
  readonly tell: Tell;
  readonly features: () => Features;
  readonly feature: <T>(value: T | undefined) => T;
  readonly preferredDevice: () => string | undefined;
}): DeskPhone {
  const { store, tell, features, feature } = context;
  const phone = () => feature(features().phone);
  const reader = createPhoneReader({ store, phone, tell });
  const isLocked = async (deviceId: string): Promise<boolean> => {
    // It may have been locked at the set itself: the refusal is the only sign.
    await reader.read().catch(() => undefined);
    return store.get().phone?.sets?.[deviceId]?.state?.lock === true;
  };
  const calls = () => feature(features().calls);
  const make = (call: MakeCall): Promise<CallRef | undefined> =>
    explainLock(calls().make(call), () => isLocked(call.deviceId));
  return {
    handlers: (requests) =>
      phoneCommands({
        state: () => store.get(),
        phone,
        make,
        preferredDevice: context.preferredDevice,
        tell,
        reader,
        requests,
      }),
    make,
    async unpark(deviceId, from) {
      await calls().unpark(deviceId, from);
      tell({ type: 'unparked', at: from ?? deviceId });
    },
    lookAgain: ({ phone: wish }) => {
      if (wish) void reader.lookAgain(wish);
    },
  };
}

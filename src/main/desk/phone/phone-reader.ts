import type { DeviceId } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { PhoneEvent, PhoneWish } from '@shared/model/phone';
import type { PhoneControl } from '../../pbx/port/phone';
import type { Store } from '../store';

/** Reads what no event tells, and tells it to the desk. */
export interface PhoneReader {
  /** Throws `FailureError`. */
  read(): Promise<void>;
  /** Throws `FailureError`. */
  readProgramming(deviceId: DeviceId): Promise<void>;
  /** After a wish was taken: reads what it is about. That it cannot be read is no failure of the wish. */
  lookAgain(wish: PhoneWish): Promise<void>;
}

/** A reader of the live session's phone. An answer that an event has overtaken is dropped. */
export function createPhoneReader(context: {
  readonly store: Store<DeskState>;
  phone(): PhoneControl;
  tell(event: PhoneEvent): void;
}): PhoneReader {
  const { store, tell } = context;
  const read = async (): Promise<void> => {
    const known = store.get().phone?.groups;
    const phone = await context.phone().read();
    const now = store.get().phone?.groups;
    const overtaken = known !== now && now !== undefined && phone.groups !== undefined;
    tell({
      type: 'phoneRead',
      phone: overtaken ? { ...phone, groups: { ...phone.groups, ...loggedOnOf(now) } } : phone,
    });
  };
  const readProgramming = async (deviceId: DeviceId): Promise<void> => {
    const { sets } = context.phone();
    if (!sets) return;
    tell({ type: 'programmingRead', deviceId, programming: await sets.readProgramming(deviceId) });
  };
  return {
    read,
    readProgramming,
    async lookAgain(wish) {
      try {
        await (wish.set === 'key' || wish.set === 'pin' ? readProgramming(wish.deviceId) : read());
      } catch {
        // The request stays open and says so by itself; the supervisor tells what ails the session.
      }
    },
  };
}

/** Of the groups only the log-on is told by events. */
const loggedOnOf = ({ loggedOn }: { readonly loggedOn?: boolean }) =>
  loggedOn === undefined ? {} : { loggedOn };

import type { CommandName } from '@shared/bridge/commands';
import type { DeskState } from '@shared/model/desk-state';
import { FailureError } from '@shared/model/failure';
import type { PhoneEvent, PhoneWish } from '@shared/model/phone';
import type { CallRef } from '@shared/model/call';
import type { MakeCall } from '../../pbx/port/call-control';
import type {
  GroupControl,
  PhoneControl,
  PinChange,
  SetControl,
  SharingControl,
} from '../../pbx/port/phone';
import type { Handlers } from '../call-commands';
import { pickDevice } from '../pick-leg';
import type { RequestBook } from '../requests';
import type { PhoneReader } from './phone-reader';

/** The commands about the phone beside its calls. */
export type PhoneCommandName = Extract<CommandName, `phone.${string}`>;

/** What they need of the desk. */
export interface PhoneCommandsContext {
  state(): DeskState;
  /** The live session's phone; throws `notLive` or `notSupported`. */
  phone(): PhoneControl;
  make(call: MakeCall): Promise<CallRef | undefined>;
  preferredDevice(): string | undefined;
  tell(event: PhoneEvent): void;
  readonly reader: PhoneReader;
  readonly requests: RequestBook;
}

/** Commands of the user → operations of the port. What no event tells is read back at once. */
export function phoneCommands(context: PhoneCommandsContext): Handlers<PhoneCommandName> {
  const { requests, reader } = context;
  const part = <T>(value: T | undefined): T => {
    if (!value) throw new FailureError({ kind: 'notSupported', retryable: false });
    return value;
  };
  const sets = (): SetControl => part(context.phone().sets);
  const groups = (): GroupControl => part(context.phone().groups);
  const sharing = (): SharingControl => part(context.phone().sharing);
  const ask = (phone: PhoneWish, run: () => Promise<void>): Promise<void> =>
    requests.ask({ name: phone.set, phone, target: targetOf(phone) }, async () => {
      await run();
      await reader.lookAgain(phone);
    });

  return {
    'phone.read': () => reader.read(),
    'phone.readProgramming': ({ deviceId }) => reader.readProgramming(deviceId),
    'phone.setLock': ({ deviceId, on }) =>
      ask({ set: 'lock', deviceId, on }, () => sets().setLock(deviceId, on)),
    'phone.setCampOn': ({ deviceId, on }) =>
      ask({ set: 'campOn', deviceId, on }, () => sets().setCampOn(deviceId, on)),
    'phone.setRemoteExtension': ({ deviceId, on }) =>
      ask({ set: 'remoteExtension', deviceId, on }, () => sets().setRemoteExtension(deviceId, on)),
    'phone.setAssociate': ({ deviceId, number }) =>
      ask({ set: 'associate', deviceId, number }, () => sets().setAssociate(deviceId, number)),
    'phone.setPin': ({ deviceId, digits, withSecretCode, control, group }) => {
      const pin: PinChange = {
        digits,
        ...(withSecretCode === undefined ? {} : { withSecretCode }),
        ...(control === undefined ? {} : { control }),
        ...(group === undefined ? {} : { group }),
      };
      return ask({ set: 'pin', deviceId }, () => sets().setPin(deviceId, pin));
    },
    'phone.setKey': ({ deviceId, keyboard, ...key }) =>
      ask({ set: 'key', deviceId, keyboard, ...key }, () => sets().setKey(deviceId, keyboard, key)),
    'phone.eraseKey': ({ deviceId, keyboard, position }) =>
      ask({ set: 'key', deviceId, keyboard, position, number: null, label: '' }, () =>
        sets().eraseKey(deviceId, keyboard, position),
      ),
    'phone.setGroupLogOn': ({ on }) =>
      ask({ set: 'groupLogOn', on }, () => groups().setLoggedOn(on)),
    'phone.joinGroup': ({ group }) =>
      ask({ set: 'groupMember', group, on: true }, () => groups().join(group)),
    'phone.leaveGroup': ({ group }) =>
      ask({ set: 'groupMember', group, on: false }, () => groups().leave(group)),
    'phone.logOnToSet': ({ number }) =>
      ask({ set: 'sharedSet', number }, () => sharing().logOn(number)),
    'phone.logOffSet': () => ask({ set: 'sharedSet', number: null }, () => sharing().logOff()),
    'phone.pickUpInGroup': ({ deviceId: asked }) => {
      const prefix = part(context.state().phone?.groupPickup);
      return requests.ask({ name: 'pickup' }, () =>
        context.make({
          deviceId: pickDevice(context.state(), asked, context.preferredDevice()),
          callee: prefix,
        }),
      );
    },
    'phone.forgetParked': ({ callRef }) => {
      context.tell({ type: 'parkedForgotten', callRef });
      return Promise.resolve();
    },
  };
}

/** What tells two wishes of one kind apart: the set, the key, the group. */
function targetOf(wish: PhoneWish): string {
  switch (wish.set) {
    case 'key':
      return `${wish.deviceId} ${wish.keyboard} ${wish.position}`;
    case 'groupMember':
      return wish.group;
    case 'groupLogOn':
      return '';
    case 'sharedSet':
      return wish.number ?? '';
    default:
      return wish.deviceId;
  }
}

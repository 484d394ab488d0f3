import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { PhoneWish } from '@shared/model/phone';

type PhoneCommand = Extract<CommandName, `phone.${string}`>;

/** A command about the phone, ready for the bridge. */
export type PhoneAsk = {
  readonly [N in PhoneCommand]: { readonly command: N; readonly input: CommandInput<N> };
}[PhoneCommand];

/** The command that asks for a wish; undefined for a PIN, whose digits nobody keeps. */
export function phoneCommand(wish: PhoneWish): PhoneAsk | undefined {
  switch (wish.set) {
    case 'lock':
      return { command: 'phone.setLock', input: { deviceId: wish.deviceId, on: wish.on } };
    case 'campOn':
      return { command: 'phone.setCampOn', input: { deviceId: wish.deviceId, on: wish.on } };
    case 'remoteExtension':
      return {
        command: 'phone.setRemoteExtension',
        input: { deviceId: wish.deviceId, on: wish.on },
      };
    case 'associate':
      return {
        command: 'phone.setAssociate',
        input: { deviceId: wish.deviceId, number: wish.number },
      };
    case 'key': {
      const { deviceId, keyboard, position, number, label } = wish;
      return number === null
        ? { command: 'phone.eraseKey', input: { deviceId, keyboard, position } }
        : { command: 'phone.setKey', input: { deviceId, keyboard, position, number, label } };
    }
    case 'groupLogOn':
      return { command: 'phone.setGroupLogOn', input: { on: wish.on } };
    case 'groupMember':
      return {
        command: wish.on ? 'phone.joinGroup' : 'phone.leaveGroup',
        input: { group: wish.group },
      };
    case 'sharedSet':
      return wish.number === null
        ? { command: 'phone.logOffSet', input: undefined }
        : { command: 'phone.logOnToSet', input: { number: wish.number } };
    case 'pin':
      return undefined;
  }
}

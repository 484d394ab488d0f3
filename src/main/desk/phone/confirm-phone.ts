import type { DeskState } from '@shared/model/desk-state';
import type { PhoneWish, SetKey } from '@shared/model/phone';

/**
 * Whether the change from `before` to `after` is what was wished for. A PBX may write a number in its own
 * way: one that this very change set is the one that was asked for.
 */
export function confirmsPhoneWish(wish: PhoneWish, before: DeskState, after: DeskState): boolean {
  switch (wish.set) {
    case 'lock':
    case 'campOn':
      return stateOf(after, wish.deviceId)?.[wish.set] === wish.on;
    case 'remoteExtension':
      return after.phone?.sets?.[wish.deviceId]?.remoteExtension === wish.on;
    case 'associate':
      return isNumber(
        wish.number,
        stateOf(before, wish.deviceId)?.associate,
        stateOf(after, wish.deviceId)?.associate,
      );
    case 'key':
      return confirmsKey(wish, keyOf(before, wish), keyOf(after, wish));
    case 'groupLogOn':
      return after.phone?.groups?.loggedOn === wish.on;
    case 'groupMember':
      return (after.phone?.groups?.current === wish.group) === wish.on;
    case 'sharedSet':
      return wish.number === null
        ? Object.keys(before.devices).some((id) => !(id in after.devices))
        : wish.number in after.devices;
    case 'pin':
      // Its digits are not read back: the PBX's acceptance is the confirmation.
      return false;
  }
}

type KeyWish = Extract<PhoneWish, { set: 'key' }>;

const stateOf = (desk: DeskState, id: string) => desk.phone?.sets?.[id]?.state;

const keyOf = (desk: DeskState, { deviceId, keyboard, position }: KeyWish): SetKey | undefined =>
  desk.phone?.sets?.[deviceId]?.programming?.keys[keyboard].find(
    (key) => key.position === position,
  );

function confirmsKey(
  { number, label }: KeyWish,
  before: SetKey | undefined,
  after: SetKey | undefined,
): boolean {
  if (!after) return false;
  if (number === null) return after.number === undefined;
  return isNumber(number, before?.number, after.number) && (after.label ?? '') === label;
}

function isNumber(
  wanted: string | null,
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (wanted === null || after === undefined) return wanted === null && after === undefined;
  return bare(after) === bare(wanted) || after !== before;
}

const bare = (number: string): string => number.replace(/[() ]/g, '');

import type { AddOn, SetKey, SetState } from '../exchange/phone-sets.js';
import type { PinControl } from '../exchange/set-rules.js';

/** ProgrammeableKey; a soft key has no lock. */
export function keyView({ position, number, mnemonic, locked }: SetKey, lockable: boolean) {
  return {
    position,
    ...(number !== undefined && { number }),
    ...(mnemonic !== undefined && { mnemonic }),
    ...(lockable && { locked }),
  };
}

/** DynamicState. */
export function dynamicStateView({ isLocked, campOn, associate }: SetState) {
  return { lock: isLocked, campon: campOn, ...(associate !== undefined && { associate }) };
}

/** AddonType. */
export const addOnTypes: Readonly<Record<AddOn, string>> = {
  '10 keys': 'ADDON_10_KEYS',
  '20 keys': 'ADDON_20_KEYS',
  '40 keys': 'ADDON_40_KEYS',
  '14 electronic keys': 'ADDON_EL_14_KEYS',
};

/** Pin, "Pin_Type_Of_Control". */
export const pinControls: Readonly<Record<PinControl, string>> = {
  category: 'PIN_Category',
  'own-set': 'PIN_Restricted_To_Owner_Set',
  everywhere: 'PIN_Universal_Access',
  group: 'PIN_Group_Control',
};

import type { PinControl, PinFacts, SetKey, SetState } from '@shared/model/phone';
import type { Draft } from '../../wire/draft';
import type { WireDynamicState, WireKey, WirePin } from '../schema/phone-set';

/** DynamicState. */
export function setState({ lock, campon, associate }: WireDynamicState): SetState {
  const state: Draft<SetState> = {};
  if (typeof lock === 'boolean') state.lock = lock;
  if (typeof campon === 'boolean') state.campOn = campon;
  if (associate) state.associate = associate;
  return state;
}

/** ProgrammeableKey and SoftKey, by position. An empty number is as good as none. */
export function setKeys(keys: readonly WireKey[]): readonly SetKey[] {
  return keys
    .map(({ position, number, mnemonic, locked }) => {
      const key: Draft<SetKey> = { position };
      if (number) key.number = number;
      if (mnemonic) key.label = mnemonic;
      if (locked) key.locked = true;
      return key;
    })
    .sort((one, other) => one.position - other.position);
}

/** AddonType, as how many keys each has. */
const addOnKeys: ReadonlyMap<string, number> = new Map([
  ['ADDON_10_KEYS', 10],
  ['ADDON_20_KEYS', 20],
  ['ADDON_40_KEYS', 40],
  ['ADDON_EL_14_KEYS', 14],
]);

/** Addons; NO_EXTENSIONS and types that we do not know add no keys. */
export function addOnSizes(types: readonly string[]): readonly number[] {
  return types.flatMap((type) => addOnKeys.get(type) ?? []);
}

/** Pin, "Pin_Type_Of_Control". */
export const pinControlWords: Readonly<Record<PinControl, string>> = {
  category: 'PIN_Category',
  ownSet: 'PIN_Restricted_To_Owner_Set',
  everywhere: 'PIN_Universal_Access',
  group: 'PIN_Group_Control',
};

/** Pin. */
export function pinFacts(wire: WirePin): PinFacts {
  const facts: Draft<PinFacts> = { known: wire.Pin_Number };
  if (typeof wire.With_Secret_Code === 'boolean') facts.withSecretCode = wire.With_Secret_Code;
  const control = (Object.keys(pinControlWords) as PinControl[]).find(
    (each) => pinControlWords[each] === wire.Pin_Type_Of_Control,
  );
  if (control) facts.control = control;
  if (typeof wire.Pin_Group === 'number') facts.group = wire.Pin_Group;
  return facts;
}

import { longestLabel, type SetKey } from '@shared/model/phone';
import { dialableNumber } from '@shared/numbers/dialable';

/** What is being put on a key, as typed. */
export interface KeyDraft {
  readonly number: string;
  readonly label: string;
}

export const draftOf = ({ number = '', label = '' }: SetKey): KeyDraft => ({ number, label });

/** What is wrong with a draft. An empty number is only unfinished. */
export function faultsOf(
  draft: KeyDraft,
  key: SetKey,
): { readonly number: boolean; readonly label: boolean } {
  const { number, label } = draft;
  return {
    number: number.trim() !== '' && number !== key.number && dialableNumber(number) === undefined,
    // A longer one that the PBX has may stay.
    label: label.trim().length > longestLabel && label !== key.label,
  };
}

/** What a draft asks for; undefined while it is unfinished or says what is so already. */
export function wishOf(draft: KeyDraft, key: SetKey): KeyDraft | undefined {
  const faults = faultsOf(draft, key);
  const label = draft.label.trim();
  // A number that the PBX has in its own way of writing stays as it is.
  const number = draft.number === key.number ? key.number : dialableNumber(draft.number);
  if (number === undefined || faults.number || faults.label) return undefined;
  return number === key.number && label === (key.label ?? '') ? undefined : { number, label };
}

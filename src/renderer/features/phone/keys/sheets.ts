import type { Keyboard, SetKey, SetProgramming } from '@shared/model/phone';

/** Keys that are seen together: those of the set, of one module beside it, or below the display. */
export interface KeySheet {
  readonly id: string;
  readonly kind: 'set' | 'module' | 'soft';
  /** Which module, from 1. */
  readonly index: number;
  readonly keyboard: Keyboard;
  readonly keys: readonly SetKey[];
}

/**
 * The sheets of a set, in the order of the hand. The PBX numbers all programmable keys in one row and tells
 * only how many each module has: the modules' are taken to be the last ones. Where that cannot be, all are on
 * one sheet.
 */
export function sheetsOf({ keys, addOns }: SetProgramming): readonly KeySheet[] {
  const { programmable, soft } = keys;
  const onModules = addOns.reduce((sum, size) => sum + size, 0);
  const sizes = onModules < programmable.length ? addOns : [];
  const onSet = programmable.length - (sizes.length > 0 ? onModules : 0);
  const sheets: KeySheet[] = [];
  const add = (kind: KeySheet['kind'], index: number, sheet: readonly SetKey[]): void => {
    if (sheet.length === 0) return;
    const keyboard = kind === 'soft' ? 'soft' : 'programmable';
    sheets.push({ id: `${kind} ${index}`, kind, index, keyboard, keys: sheet });
  };
  add('set', 1, programmable.slice(0, onSet));
  let from = onSet;
  sizes.forEach((size, index) => {
    add('module', index + 1, programmable.slice(from, from + size));
    from += size;
  });
  add('soft', 1, soft);
  return sheets;
}

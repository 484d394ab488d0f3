import type { Counters } from './event';

/** Counters in the order in which they are told, by their words in the catalogue. */
const counters = [
  ['missed', 'missedCalls'],
  ['voicemails', 'voicemails'],
  ['callbacks', 'callbacks'],
  ['texts', 'texts'],
  ['oldTexts', 'oldTexts'],
  ['faxes', 'faxes'],
] as const satisfies readonly (readonly [string, keyof Counters])[];

/** What waits and how many; a counter that the PBX does not tell is left out, as is one at 0. */
export function waitingLines(
  counts: Counters,
): readonly { readonly word: (typeof counters)[number][0]; readonly count: number }[] {
  return counters.flatMap(([word, name]) => {
    const count = counts[name];
    return count === undefined || count <= 0 ? [] : [{ word, count }];
  });
}

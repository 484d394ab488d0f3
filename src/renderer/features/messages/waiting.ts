import type { DeskState } from '@shared/model/desk-state';

/** How many wait, of what the PBX tells; undefined when it tells of none: unknown is not zero. */
export function waitingMessages({ counters, features }: DeskState): number | undefined {
  const known = [
    features.includes('voicemail') ? counters.voicemails : undefined,
    features.includes('messages') ? counters.callbacks : undefined,
    features.includes('messages') ? counters.texts : undefined,
  ].filter((count) => count !== undefined);
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : undefined;
}

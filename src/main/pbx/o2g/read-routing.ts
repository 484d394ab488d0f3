import type { Routing } from '@shared/model/routing';
import { routing, routingCan } from './map/routing';
import type { Vocabulary } from './map/words';
import { path, type Rest } from './rest';
import { routingCapabilities, routingState } from './schema/routing';

/** Reads where calls go, and what of it the user may change. */
export async function readRouting(
  rest: Rest,
  hasVoicemail: boolean,
  words: Vocabulary,
  signal: AbortSignal,
): Promise<Routing> {
  const [can, state] = await Promise.all([
    rest.get(path`/routing`, routingCapabilities, signal),
    rest.get(path`/routing/state`, routingState, signal),
  ]);
  return { state: routing(state, words), can: routingCan(can, hasVoicemail) };
}

import { FailureError, type FailureKind } from '@shared/model/failure';
import type { Routing } from '@shared/model/routing';
import { routing, routingCan } from './map/routing';
import type { Vocabulary } from './map/words';
import { path, type Rest } from './rest';
import { routingCapabilities, routingState } from './schema/routing';

/** What a user hears who may not even look. It must not cost them their calls. */
const hidden: readonly FailureKind[] = ['notAllowed', 'licenceMissing', 'notSupported'];

/** Reads where calls go, and what of it the user may change; undefined where it is not for them. */
export async function readRouting(
  rest: Rest,
  hasVoicemail: boolean,
  words: Vocabulary,
  signal: AbortSignal,
): Promise<Routing | undefined> {
  try {
    const [can, state] = await Promise.all([
      rest.get(path`/routing`, routingCapabilities, signal),
      rest.get(path`/routing/state`, routingState, signal),
    ]);
    return { state: routing(state, words), can: routingCan(can, hasVoicemail) };
  } catch (thrown) {
    if (thrown instanceof FailureError && hidden.includes(thrown.kind)) return undefined;
    throw thrown;
  }
}

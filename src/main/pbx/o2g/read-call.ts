import type { CallRef } from '@shared/model/call';
import type { CallReport } from '@shared/model/event';
import { asFailure } from '@shared/model/failure';
import { call } from './map/call';
import type { Vocabulary } from './map/words';
import { path, type Rest } from './rest';
import * as telephony from './schema/telephony';

/**
 * Reads one call (GET /telephony/calls/{callRef}, deviceLegs and participants side by side: a Call may
 * leave out its legs and participants). Undefined when the server knows no such call any more.
 */
export async function readCall(
  rest: Rest,
  callRef: CallRef,
  words: Vocabulary,
): Promise<CallReport | undefined> {
  try {
    const [read, { legs }, { participants }] = await Promise.all([
      rest.get(path`/telephony/calls/${callRef}`, telephony.call),
      rest.get(path`/telephony/calls/${callRef}/deviceLegs`, telephony.legs),
      rest.get(path`/telephony/calls/${callRef}/participants`, telephony.participants),
    ]);
    return call({ ...read, legs, participants }, words);
  } catch (thrown) {
    if (asFailure(thrown).kind === 'noSuchCall') return undefined;
    throw thrown;
  }
}

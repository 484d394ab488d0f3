import { FailureError, type FailureKind } from '@shared/model/failure';
import { isServersWord } from './rest-failure';

/** Answers that mean that something is not told here: to this user, of this set, by this server. */
const untold: readonly FailureKind[] = [
  'notAllowed',
  'licenceMissing',
  'notSupported',
  'noSuchDevice',
  'badParameter',
  'incompatibleState',
  'deviceOutOfService',
  'serverProblem',
  'pbxTimeout',
];

/**
 * What a reading tells; undefined where the server does not tell it. That must not cost the user their calls. `note` hears
 * of what may be told another time, and of refusals that are not in the server's own words.
 */
export async function told<T>(
  reading: Promise<T>,
  note?: (thrown: unknown) => void,
): Promise<T | undefined> {
  try {
    return await reading;
  } catch (thrown) {
    const isUntold = thrown instanceof FailureError && untold.includes(thrown.kind);
    if (isUntold && (!note || (isServersWord(thrown) && !thrown.retryable))) return undefined;
    if (!note) throw thrown;
    note(thrown);
    return undefined;
  }
}

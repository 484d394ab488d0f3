import { FailureError, type FailureKind } from '@shared/model/failure';

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

/** What a reading tells; undefined where the server does not tell it. That must not cost the user their calls. */
export async function told<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (thrown) {
    if (thrown instanceof FailureError && untold.includes(thrown.kind)) return undefined;
    throw thrown;
  }
}

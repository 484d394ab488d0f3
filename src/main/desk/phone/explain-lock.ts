import { FailureError, type FailureKind } from '@shared/model/failure';

/** Refusals of a call that a locked set may be the reason for: the reference has no word of its own for that. */
const mayBeLock: readonly FailureKind[] = ['incompatibleState', 'notAllowed', 'barred'];

/** Makes a call; where it is refused and the set is locked, the failure says so. */
export async function explainLock<T>(
  make: Promise<T>,
  isLocked: () => Promise<boolean>,
): Promise<T> {
  try {
    return await make;
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || !mayBeLock.includes(thrown.kind)) throw thrown;
    if (!(await isLocked())) throw thrown;
    throw new FailureError({ ...thrown.toFailure(), kind: 'setLocked' }, { cause: thrown });
  }
}

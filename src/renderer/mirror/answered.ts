import type { Outcome } from '@shared/bridge/bridge';
import { asFailure } from '@shared/model/failure';

/** An invocation's outcome; a bridge that breaks (main is gone) is a failure like any other. */
export async function answered<T>(invocation: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await invocation;
  } catch (thrown) {
    return { ok: false, failure: asFailure(thrown) };
  }
}

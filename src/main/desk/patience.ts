import { FailureError } from '@shared/model/failure';
import type { Clock } from './clock';

/** A server that does not answer at all gets this long (ms) where another one stands by. */
export const shortPatience = 3_000;

/**
 * Does `work`, whose signal aborts with `signal`, or after a short while in which it did not call `answered`: that throws
 * `timeout`. What it opened goes on to end with `signal`.
 */
export async function unlessSilent<T>(
  clock: Pick<Clock, 'after'>,
  signal: AbortSignal,
  work: (signal: AbortSignal, answered: () => void) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const follow = (): void => own.abort();
  if (signal.aborted) follow();
  signal.addEventListener('abort', follow, { once: true });
  const cancel = clock.after(shortPatience, follow);
  try {
    return await work(own.signal, cancel);
  } catch (thrown) {
    signal.removeEventListener('abort', follow);
    if (signal.aborted || !own.signal.aborted) throw thrown;
    throw new FailureError(
      { kind: 'timeout', retryable: true, details: { what: 'sign-in' } },
      { cause: thrown },
    );
  } finally {
    cancel();
  }
}

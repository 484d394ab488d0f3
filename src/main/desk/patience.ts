import { FailureError } from '@shared/model/failure';
import type { Clock } from './clock';

/** A server that hangs gets this long (ms) where another one stands by. */
export const shortPatience = 3_000;

/** How long the first try after a break may take, so that a line on which signing in is slow is not taken for dead. */
export const patienceFor = (usual: number): number => Math.max(shortPatience, 2 * usual);

/**
 * Does `work`, whose signal aborts with `signal`, or after `ms` when it is not done by then: that throws `timeout`.
 * What it opened goes on to end with `signal`.
 */
export async function within<T>(
  clock: Pick<Clock, 'after'>,
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const follow = (): void => own.abort();
  if (signal.aborted) follow();
  signal.addEventListener('abort', follow, { once: true });
  const cancel = clock.after(ms, follow);
  try {
    return await work(own.signal);
  } catch (thrown) {
    signal.removeEventListener('abort', follow);
    if (signal.aborted || !own.signal.aborted) throw thrown;
    const details = { what: 'sign-in', limit: `${String(ms)} ms` };
    throw new FailureError({ kind: 'timeout', retryable: true, details }, { cause: thrown });
  } finally {
    cancel();
  }
}

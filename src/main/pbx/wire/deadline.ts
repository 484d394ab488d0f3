import { setMaxListeners } from 'node:events';

/** A signal with an owner: `release` frees its timer and lets go of its parents. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Time no longer matters; the parents still do. */
  disarm(): void;
  release(): void;
}

/** A signal that aborts when a parent does, or with a `TimeoutError` after `ms` milliseconds. */
export function deadline(ms: number, ...parents: readonly AbortSignal[]): Deadline {
  const controller = new AbortController();
  const follow = (event: Event): void => {
    if (event.target instanceof AbortSignal) controller.abort(event.target.reason);
  };
  for (const parent of parents) {
    if (parent.aborted) controller.abort(parent.reason);
    else {
      // A snapshot is many requests side by side, each released: no leak that Node should warn of.
      setMaxListeners(0, parent);
      parent.addEventListener('abort', follow, { once: true });
    }
  }
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`no answer within ${ms} ms`, 'TimeoutError'));
  }, ms);
  const disarm = (): void => clearTimeout(timer);
  if (controller.signal.aborted) disarm();
  return {
    signal: controller.signal,
    disarm,
    release() {
      disarm();
      for (const parent of parents) parent.removeEventListener('abort', follow);
    },
  };
}

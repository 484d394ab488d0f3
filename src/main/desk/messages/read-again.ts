/**
 * Runs `read` now, or once more after the reading under way: what changed meanwhile is not missed, and a
 * burst of reasons costs two readings. Resolves when a reading that began after the call is over.
 */
export function readAgain(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = read().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}

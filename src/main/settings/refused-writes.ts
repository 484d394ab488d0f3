/** How long (ms) until the disk is asked again. */
const again = 15_000;

/** What the disk refused to take. Nothing tells when it has room again, so it is asked until all is written. */
export interface RefusedWrites {
  /** Tries this write again, until it answers true. */
  add(write: () => boolean): void;
  /** Tries a last time, and no more. */
  dispose(): void;
}

/** Nothing was refused yet: no timer runs. */
export function createRefusedWrites(
  after: (ms: number, then: () => void) => () => void,
): RefusedWrites {
  const writes = new Set<() => boolean>();
  let cancel: (() => void) | undefined;
  const tryAll = (): void => {
    for (const write of [...writes]) if (write()) writes.delete(write);
  };
  const wait = (): void => {
    cancel = after(again, () => {
      cancel = undefined;
      tryAll();
      if (writes.size > 0) wait();
    });
  };
  return {
    add(write) {
      writes.add(write);
      if (cancel === undefined) wait();
    },
    dispose() {
      cancel?.();
      tryAll();
    },
  };
}

/**
 * Milliseconds since the epoch, finer than `Date.now()` and the same in every process of the machine: each process's
 * `timeOrigin` is rounded or was taken before the clock was set, so it is corrected by the moment `Date.now()` ticks.
 */
export function wallClock(): () => number {
  const first = Date.now();
  let tick = first;
  while (tick === first) tick = Date.now();
  const offset = tick - performance.now();
  return () => performance.now() + offset;
}

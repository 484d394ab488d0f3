import { percentile } from './statistics';

/** A mark that was reached, and when. */
export type ReachedMark = readonly [mark: number, at: number];

/** The middle and the nearly worst of a run's latencies, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/**
 * How long each written mark took until it, or a later one that took its place, was reached. `writtenAt` tells when
 * marks 1, 2, … were written; `reached` is in the order of time. Throws when the last one was never reached.
 */
export function latency(writtenAt: readonly number[], reached: readonly ReachedMark[]): Latency {
  let next = 0;
  const took = writtenAt.map((at, index) => {
    while ((reached[next]?.[0] ?? Infinity) < index + 1) next += 1;
    const reachedAt = reached[next]?.[1];
    if (reachedAt === undefined) throw new Error(`mark ${index + 1} was never reached`);
    return reachedAt - at;
  });
  return { p50: percentile(took, 50), p99: percentile(took, 99) };
}

/** What both sides came to, run by run. */
export interface Sides<T> {
  readonly floor: readonly T[];
  readonly measured: readonly T[];
}

/** One of the things that were seen of each run. */
export function column<K extends string>(
  sides: Sides<Readonly<Record<K, number>>>,
  key: K,
): Sides<number> {
  return {
    floor: sides.floor.map((run) => run[key]),
    measured: sides.measured.map((run) => run[key]),
  };
}

/**
 * Measures both sides in turn, so that whatever else the machine does falls on both; which comes first changes from
 * run to run. The first `discarded` runs only warm caches.
 */
export async function alternate<T>(
  runs: number,
  discarded: number,
  measure: (side: keyof Sides<T>, run: number) => Promise<T>,
): Promise<Sides<T>> {
  const results: { floor: T[]; measured: T[] } = { floor: [], measured: [] };
  for (let run = 1 - discarded; run <= runs; run += 1) {
    const order =
      run % 2 === 0 ? (['floor', 'measured'] as const) : (['measured', 'floor'] as const);
    for (const side of order) {
      const result = await measure(side, run);
      if (run > 0) results[side].push(result);
    }
  }
  return results;
}

/** How many tests ended how. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Adds counts up. */
export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, next) => ({
      passed: total.passed + next.passed,
      failed: total.failed + next.failed,
      skipped: total.skipped + next.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The one line that closes a run, alone on its line: `12 passed, 0 failed`. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/**
 * Counts of a runner that ended with `code`. A run that failed without a failed test (a file that does not load, a
 * crash) counts as one failure, so that the closing line and the exit code agree.
 */
export function counted(code: number, counts: Counts | undefined): Counts {
  const found = counts ?? { passed: 0, failed: 0, skipped: 0 };
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

/** Does a part of the run under its heading and says how long it took. */
export async function section<T>(title: string, part: () => Promise<T>): Promise<T> {
  console.log(`\n━━ ${title}`);
  const began = Date.now();
  try {
    return await part();
  } finally {
    console.log(`━━ ${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}

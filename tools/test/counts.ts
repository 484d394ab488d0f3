/** How many tests ended how, and what there is to say of each that failed. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  failures: readonly string[];
}

/** Before any test has run. */
export const noTests: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Adds counts up. */
export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, next) => ({
      passed: total.passed + next.passed,
      failed: total.failed + next.failed,
      skipped: total.skipped + next.skipped,
      failures: [...total.failures, ...next.failures],
    }),
    noTests,
  );
}

/** The one line that closes a run, alone on its line: `12 passed, 0 failed`. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/**
 * Counts of the runner `name` that ended with `code`. A run that failed without a failed test (a file that does not
 * load, a crash) counts as one failure, so that the closing line and the exit code agree.
 */
export function counted(name: string, code: number, found: Counts = noTests): Counts {
  if (code === 0 || found.failed > 0) return found;
  return { ...found, failed: 1, failures: [`${name}: ended with code ${code}`, ...found.failures] };
}

/** What failed, said once more at the end: a log is often read, and kept, from its end. */
export function whatFailed({ failures }: Counts): string {
  return failures.map((failure) => `\n✘ ${failure}`).join('\n');
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

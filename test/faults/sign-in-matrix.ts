import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statuses } from './matrix/sign-in';
import { sectionIs, table } from './report';
import { Stage } from './stage';
import type { SuiteTime } from './suite-time';

/** A table of docs/reliability.md: what happens when a step is answered with a status. */
export interface SignInMatrix {
  readonly what: string;
  readonly section: string;
  readonly time: SuiteTime;
  readonly steps: readonly string[];
  /** What each stage begins with. */
  readonly begin?: (stage: Stage) => Promise<void>;
  readonly row: (stage: Stage, step: string, status: (typeof statuses)[number]) => Promise<string>;
}

/** The lines of the table; steps with the same cells share one. */
export function alike(
  rows: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const lines = new Map<string, { readonly steps: string[]; readonly cells: readonly string[] }>();
  for (const [step, cells] of rows) {
    const line = lines.get(cells.join()) ?? { steps: [], cells };
    line.steps.push(`\`${step}\``);
    lines.set(cells.join(), line);
  }
  return [...lines.values()].map(({ steps, cells }) => [steps.join('<br>'), ...cells]);
}

/** Tries every step with every status, a stage for each step, and compares the page with what was seen. */
export function signInMatrix({ what, section, time, steps, begin, row }: SignInMatrix): void {
  let stage: Stage;
  beforeEach(async () => {
    time.start();
    stage = await Stage.set(time);
    await begin?.(stage);
  });
  afterEach(async () => {
    await stage.strike();
    time.stop();
  });

  describe(what, () => {
    const rows = new Map<string, readonly string[]>();

    it.each(steps)(
      '%s',
      async (step) => {
        const cells: string[] = [];
        for (const status of statuses) {
          cells.push(
            await row(stage, step, status).catch((thrown: unknown) => {
              expect.fail(`${String(status)}: ${String(thrown)}`);
            }),
          );
        }
        rows.set(step, cells);
      },
      60_000,
    );

    it('and docs/reliability.md says so', async ({ skip }) => {
      if (rows.size < steps.length) skip('not every step was tried, or held');
      await sectionIs(section, table(['answered', ...statuses.map(String)], alike(rows)));
    });
  });
}

import { readFile } from 'node:fs/promises';
import { build } from '../build';
import { inCheckout } from '../checkout';
import type { Electron } from '../electron/index';
import { run } from '../run';
import { asOrdinaryUser } from '../user/as-ordinary-user';
import { counted, type Counts } from './counts';

/** Formatter, types and lint: no tests, but a failure counts as one. */
export async function check(): Promise<Counts> {
  return counted('check', await run('npm', ['run', '--silent', 'check'], { cwd: inCheckout() }));
}

/** The build: no tests, but a failure counts as one. */
export async function buildCounted(): Promise<Counts> {
  return counted('build', await build());
}

/**
 * Projects of vitest.config.ts, side by side: `unit`, the tests beside the code and those of the connectors, and
 * `faults`, what the line, the server and the machine can do to a desk (docs/reliability.md).
 */
export async function onNode(
  projects: readonly ('unit' | 'faults')[],
  args: readonly string[],
): Promise<Counts> {
  const report = inCheckout('test-results', 'vitest.json');
  const code = await run(process.execPath, [
    inCheckout('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const found = await json<VitestReport>(report);
  return counted(
    projects.join(' and '),
    code,
    found && {
      passed: found.numPassedTests,
      failed: found.numFailedTests,
      skipped: found.numPendingTests,
      failures: found.testResults.flatMap((file) => [
        ...file.assertionResults
          .filter(({ status }) => status === 'failed')
          .map((test) => `${file.name}: ${test.fullName}\n${test.failureMessages.join('\n')}`),
        ...(file.message === '' ? [] : [`${file.name}\n${file.message}`]),
      ]),
    },
  );
}

/** The real program on the test desktop, and the desktop's own tests, as an ordinary user. */
export async function endToEnd(electron: Electron, args: readonly string[]): Promise<Counts> {
  const code = await asOrdinaryUser({
    node: ['node_modules/@playwright/test/cli.js', 'test', ...args],
    electron,
    results: ['test-results'],
  });
  const found = await json<PlaywrightReport>(inCheckout('test-results', 'playwright.json'));
  return counted(
    'e2e',
    code,
    found && {
      passed: found.stats.expected + found.stats.flaky,
      failed: found.stats.unexpected,
      skipped: found.stats.skipped,
      // Playwright itself says why, just above.
      failures: found.suites.flatMap(failedSpecs),
    },
  );
}

const failedSpecs = ({ specs, suites = [] }: PlaywrightSuite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failedSpecs),
];

/** What is read of Vitest's JSON report. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    /** Why the file did not load, or empty. */
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** What is read of Playwright's JSON report. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
}
interface PlaywrightSuite {
  specs: { ok: boolean; file: string; line: number; title: string }[];
  suites?: PlaywrightSuite[];
}

async function json<T>(file: string): Promise<T | undefined> {
  return await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as T,
    () => undefined,
  );
}

import { defineConfig } from '@playwright/test';

/** End-to-end tests: the real program in a real Electron on a desktop made for the purpose. */
export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  projects: [
    { name: 'desktop', testDir: 'test/desktop' },
    { name: 'e2e', testDir: 'test/e2e' },
  ],
  workers: 2,
  // Generous, for machines that are busy with something else as well; nothing waits as long when all is well.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Real windows, keys and buses: one that fails once and then passes is told as flaky, and looked at.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
});

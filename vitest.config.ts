import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  test: {
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A worker loads a module once, not once for each of the files that test on it: none keeps a state of its own.
          isolate: false,
          // Generous, for machines that are busy with something else as well.
          testTimeout: 30_000,
          include: [
            'src/**/*.test.{ts,tsx}',
            'test/connector/**/*.test.ts',
            'tools/**/*.test.ts',
            'test/bench/**/*.test.ts',
          ],
        },
      },
      { extends: true, test: { name: 'faults', include: ['test/faults/**/*.test.ts'] } },
    ],
  },
});

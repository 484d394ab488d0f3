import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
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

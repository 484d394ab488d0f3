import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string): string => resolve(import.meta.dirname, path);
const out = (part: string): string => here(`../../out/bench/${part}`);
const alias = { '@shared': here('../../src/shared') };

/** Builds the bench's own programs as the product is built: same bundler, same targets, production mode. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node18',
      outDir: out('main'),
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: {
          'empty-window': here('empty-window/main.ts'),
          'event-window': here('event-window/main.ts'),
          'event-server': here('event-server/index.ts'),
          'event-path': here('readers/event-path.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'chrome114',
      outDir: out('preload'),
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { 'event-window': here('event-window/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('.'),
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: out('renderer'),
      rollupOptions: {
        input: {
          empty: here('empty-window/page/index.html'),
          event: here('event-window/page/index.html'),
        },
      },
    },
  },
});

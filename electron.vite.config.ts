import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const shared = { '@shared': resolve(import.meta.dirname, 'src/shared') };

/**
 * Writes scripts in ASCII: one letter beyond Latin 1 has V8 keep a whole file in two bytes a letter, and read it at
 * half the speed.
 */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

/**
 * Main and preload are CommonJS for Node 18 and upward, windows are built for Chrome 114 and upward:
 * the development Electron is older than the released one, and one build serves both.
 * Only native modules stay outside the bundle.
 */
export default defineConfig({
  main: {
    resolve: { alias: shared },
    plugins: [ascii],
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron', 'keytar', 'libsql'],
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          simulator: resolve(import.meta.dirname, 'src/simulator/utility.ts'),
        },
        // The package is of type module: Electron loads CommonJS from it only by this name.
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          // The archive's thread is one of them, and packages and the bench know it by its name.
          chunkFileNames: 'chunks/[name].cjs',
        },
      },
    },
  },
  preload: {
    resolve: { alias: shared },
    plugins: [ascii],
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { index: resolve(import.meta.dirname, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias: shared },
    plugins: [react(), ascii],
    build: {
      target: 'chrome114',
      // Half the bytes to read and compile before the first paint.
      minify: true,
      // Read from the disk, not from a network: one larger file is quicker than many.
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        // Only styles and entries act by being imported: the rest may be dropped where unused.
        treeshake: {
          moduleSideEffects: (id) => /\.css$|\/(desk|ring|toolbar)\.tsx$|\.html/.test(id),
        },
        // What several windows start with is one file: each file of a page is a question to the main process.
        output: {
          // Main names a language's file before the page does (`shell/app-scheme.ts`).
          chunkFileNames: ({ facadeModuleId }) =>
            /\/shared\/locales\/[^/]+\/index\.ts$/.test(facadeModuleId ?? '')
              ? 'assets/languages/[name].js'
              : 'assets/[name]-[hash].js',
          codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], minShareCount: 2 }] },
        },
        input: {
          desk: resolve(import.meta.dirname, 'src/renderer/desk.html'),
          ring: resolve(import.meta.dirname, 'src/renderer/ring.html'),
          toolbar: resolve(import.meta.dirname, 'src/renderer/toolbar.html'),
        },
      },
    },
  },
});

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { inCheckout } from '../../tools/checkout';

/** Where the bench's own programs are built. */
export const built = (...parts: string[]): string => inCheckout('out', 'bench', ...parts);

const source = (path: string): string => join(import.meta.dirname, path);

/** Node and main-process programs, each a bundle of its own: one that shared a chunk with another would start it. */
const programs = {
  'empty-window': 'empty-window/main.ts',
  'event-window': 'event-window/main.ts',
  'event-window-preload': 'event-window/preload.ts',
  'event-server': 'event-server/index.ts',
  'event-path': 'readers/event-path.ts',
};

/** Builds them as the product is built: same bundler, same targets, production mode. */
export async function buildPrograms(): Promise<void> {
  await rm(built(), { recursive: true, force: true });
  for (const [name, path] of Object.entries(programs)) await build(bundle(name, source(path)));
  await build(pages);
  for (const name of ['empty-window', 'event-window']) {
    await mkdir(built(name), { recursive: true });
    const described = { name, version: '0.0.0', main: `../programs/${name}.cjs` };
    await writeFile(built(name, 'package.json'), JSON.stringify(described));
  }
}

const common: InlineConfig = { configFile: false, logLevel: 'warn', mode: 'production' };

const bundle = (name: string, input: string): InlineConfig => ({
  ...common,
  resolve: { alias: { '@shared': inCheckout('src', 'shared') }, conditions: ['node'] },
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node18',
    outDir: built('programs'),
    emptyOutDir: false,
    minify: false,
    rollupOptions: {
      input: { [name]: input },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

const pages: InlineConfig = {
  ...common,
  root: source('.'),
  // The pages are opened from files.
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: built('pages'),
    emptyOutDir: false,
    rollupOptions: {
      input: {
        empty: source('empty-window/page/index.html'),
        event: source('event-window/page/index.html'),
      },
    },
  },
};

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery alone, in any browser: a development page, never part of the build. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  resolve: { alias: { '@shared': resolve(import.meta.dirname, '../../shared') } },
  plugins: [react()],
  cacheDir: resolve(import.meta.dirname, '../../../node_modules/.vite-gallery'),
  build: {
    target: 'chrome114',
    outDir: resolve(import.meta.dirname, '../../../out/gallery'),
    emptyOutDir: true,
    rollupOptions: { input: resolve(import.meta.dirname, 'gallery.html') },
  },
});

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { inCheckout } from '../checkout';
import { isMaintained } from './current-electron';

it('lets a release be built around a maintained Electron only', () => {
  expect(isMaintained('45.4.1', '45.5.0')).toBe(true);
  expect(isMaintained('45.4.1', '47.0.0')).toBe(true);
  expect(isMaintained('45.4.1', '48.0.0')).toBe(false);
  expect(isMaintained('nonsense', '48.0.0')).toBe(false);
});

it('pins the one Electron that is packaged', async () => {
  const { devDependencies } = JSON.parse(await readFile(inCheckout('package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
});

import { expect, it } from 'vitest';
import { packageProgram, type PackagingSteps } from './package-program';

/** Packaging as it goes well, and what of it was done. */
function packaging(parts: Partial<PackagingSteps> = {}) {
  const done: string[] = [];
  const steps: PackagingSteps = {
    official: () => Promise.resolve(undefined),
    version: () => Promise.resolve('45.4.1'),
    newest: () => Promise.resolve('46.0.0'),
    build: () => Promise.resolve(void done.push('built')),
    pack: () => Promise.resolve(done.push('packed') - 2),
    ...parts,
  };
  return { done, packaged: packageProgram(steps) };
}

it('packages around an Electron that is maintained', async () => {
  const { done, packaged } = packaging();
  expect(await packaged).toBe(0);
  expect(done).toEqual(['built', 'packed']);
});

it('builds and packages nothing around one without security fixes, and says what to do', async () => {
  const { done, packaged } = packaging({ newest: () => Promise.resolve('48.0.0') });
  await expect(packaged).rejects.toThrow('Electron 45.4.1 gets no security fixes any more');
  expect(done).toEqual([]);
});

it('packages no stand-in, nor where nobody says which Electron is newest', async () => {
  const standIn = packaging({ official: () => Promise.resolve('no network') });
  await expect(standIn.packaged).rejects.toThrow('(no network)');
  const unknown = packaging({ newest: () => Promise.reject(new Error('npm does not answer')) });
  await expect(unknown.packaged).rejects.toThrow('npm does not answer');
  const nonsense = packaging({ newest: () => Promise.resolve('') });
  await expect(nonsense.packaged).rejects.toThrow('Nothing was packaged');
  expect([...standIn.done, ...unknown.done, ...nonsense.done]).toEqual([]);
});

import { Stop } from '../say';

/** Electron maintains its three newest major versions. */
const maintained = 3;

const majorOf = (version: string): number => Number(/^(\d+)\./.exec(version)?.[1] ?? Number.NaN);

/** Whether a version still gets security fixes, given the newest one. */
export const isMaintained = (ours: string, newest: string): boolean =>
  majorOf(newest) - majorOf(ours) < maintained;

/** Stops where an installer would be built around an Electron that gets no security fixes any more. */
export function needMaintainedElectron(ours: string, newest: string): void {
  if (isMaintained(ours, newest)) return;
  throw new Stop(
    `Nothing was packaged: Electron ${ours} gets no security fixes any more, the newest is ${newest}. ` +
      'Raise "electron" in package.json, run npm install and the tests, and package again.',
  );
}

import { setTimeout } from 'node:timers/promises';
import type { Program } from '../program/launch-program';
import { expect } from './fixtures';

/** Where a window stands, and how large it is (px). */
interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Moves the desk or sizes it, as the user's mouse would, and says where it is then. */
export const placeDesk = async ({ app }: Program, bounds: Partial<Bounds> = {}) =>
  await app.evaluate(({ BrowserWindow }, wanted) => {
    const desk = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('desk.html'),
    );
    if (Object.keys(wanted).length > 0) desk?.setBounds(wanted);
    return desk?.getBounds();
  }, bounds);

/** Where the desk stands once the window manager has done with it: the same twice, a moment apart. */
export async function settledPlace(program: Program): Promise<Bounds | undefined> {
  await expect(async () => {
    const before = await placeDesk(program);
    await setTimeout(250);
    expect(await placeDesk(program)).toEqual(before);
  }).toPass();
  return await placeDesk(program);
}

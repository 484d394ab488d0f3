import type { Program } from '../program/launch-program';

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

import type { Program } from './launch-program';

/** From now on the user answers every save dialog with that file; undefined: with cancel. */
export async function savesTo(
  { app }: Pick<Program, 'app'>,
  filePath: string | undefined,
): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
  }, filePath);
}

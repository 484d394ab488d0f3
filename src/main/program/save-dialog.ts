import { dialog, type BrowserWindow } from 'electron';

/** Asks where a file of a kind ("csv") shall go, over a window; undefined when the user thought better of it. */
export async function askWhereToSave(
  window: BrowserWindow,
  defaultPath: string,
  extension: string,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return canceled || !filePath ? undefined : filePath;
}

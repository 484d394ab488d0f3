import { readAsked } from '@shared/model/dial-offer';

/**
 * What we use of Electron's clipboard. In older ones it answers at once and takes the X11 selection as a kind;
 * in newer ones it answers later and the selection is a clipboard of its own, which other systems do not have.
 */
export interface Clipboards {
  readText(kind?: 'selection'): string | Promise<string>;
  readonly selection?: { readText(): Promise<string> } | undefined;
}

/**
 * What "dial the selection" means: on X11 the text that is selected in any program, and where that is no number,
 * or there is no such thing, what was copied.
 */
export async function selectedText(
  clipboard: Clipboards,
  platform: NodeJS.Platform,
): Promise<string> {
  const copied = await clipboard.readText();
  if (platform !== 'linux') return copied;
  const selected = await (clipboard.selection?.readText() ?? clipboard.readText('selection'));
  const isNumber = (text: string): boolean => 'number' in readAsked('selection', text);
  return isNumber(selected) || !isNumber(copied) ? selected : copied;
}

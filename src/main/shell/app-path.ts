import { join, sep } from 'node:path';

/** Our pages' address. A scheme of our own keeps `file:` and its powers out of the windows. */
export const appOrigin = 'app://hookswitch';

/** The file under `root` that a URL of ours names, or undefined when it names none inside. */
export function appPath(root: string, address: string): string | undefined {
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== 'hookswitch') return undefined;
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(path) || path.split('/').includes('..')) return undefined;
  const file = join(root, path);
  return file.startsWith(root.endsWith(sep) ? root : root + sep) && !file.endsWith(sep)
    ? file
    : undefined;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
};

/** The media type of a file we serve; a kind we do not serve has none. */
export const mediaType = (file: string): string | undefined =>
  types[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];

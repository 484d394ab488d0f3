import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OwnedProcess } from './owned-process';
import { encodePng } from './png';

/** Width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A virtual X screen whose pixels we can read. */
export interface Screen {
  /** As the environment variable wants it: `:1`. */
  display: string;
  /** Saves what is on the screen now as a PNG. */
  screenshot: (file: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts Xvfb on a display that is free; it keeps its pixels in `folder`. */
export async function startScreen(
  folder: string,
  size: Size,
  env: Readonly<Record<string, string>>,
): Promise<Screen> {
  const geometry = `${size.width}x${size.height}x24`;
  const quiet = ['-nolisten', 'tcp', '-noreset', '-dpi', '96'];
  const args = ['-displayfd', '3', '-screen', '0', geometry, '-fbdir', folder, ...quiet];
  const server = new OwnedProcess('Xvfb', args, { env, report: true });
  const display = `:${await server.report()}`;
  return {
    display,
    screenshot: async (file) => {
      await writeFile(file, fromXwd(await readFile(join(folder, 'Xvfb_screen0'))));
    },
    stop: () => server.stop(),
  };
}

/** Turns the frame buffer that Xvfb maps to a file (XWD version 7, 32 bits a pixel, BGRX) into a PNG. */
function fromXwd(xwd: Buffer): Buffer {
  const field = (index: number) => xwd.readUInt32BE(index * 4);
  const [headerSize, width, height, bitsPerPixel, stride, colours] = [
    field(0),
    field(4),
    field(5),
    field(11),
    field(12),
    field(19),
  ];
  if (field(1) !== 7 || bitsPerPixel !== 32)
    throw new Error('Not a frame buffer of 32 bits a pixel.');
  const start = headerSize + colours * 12;
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * stride + x * 4;
      const to = (y * width + x) * 4;
      rgba[to] = xwd[from + 2] ?? 0;
      rgba[to + 1] = xwd[from + 1] ?? 0;
      rgba[to + 2] = xwd[from] ?? 0;
      rgba[to + 3] = 255;
    }
  }
  return encodePng(width, height, rgba);
}

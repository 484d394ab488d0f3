import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startDesktop } from '../test/desktop/index';
import { launchProgram } from '../test/program/launch-program';
import { buildIfStale } from './build';
import { checkout, inCheckout, isRoot } from './checkout';
import { findElectron } from './electron/index';
import { run } from './run';
import { Stop, say, verb } from './say';
import { hasDisplay, needSystem } from './system/index';
import { playTour } from './tour/tour';

/**
 * npm run demo: the desk on the built-in demo PBX. Without a display, or with --tour DIR, the tour is played on a
 * virtual desktop; --stay keeps that running. --scale 2 and --theme dark|light say how it looks.
 */
await verb(async () => {
  const options = parse();
  const opens = hasDisplay() && options.tour === undefined && !options.stay;
  await needSystem(opens ? 'run' : 'desktop');
  const electron = await findElectron();
  const rootsWay = isRoot ? ['--no-sandbox'] : [];
  if (isRoot) say('Running as root, whom Chromium refuses its sandbox: starting with --no-sandbox');

  await buildIfStale();
  if (opens) {
    say('Opening the desk on the demo PBX; nobody real is called');
    return await run(electron.executable, [checkout, '--demo', ...rootsWay]);
  }

  if (!hasDisplay()) say('There is no display here: playing the tour on a virtual one');
  const folder = resolve(options.tour ?? inCheckout('test-results', 'tour'));
  const desktop = await startDesktop({ scale: options.scale });
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopped.abort());
  }
  try {
    // The demo's company is in France, and so are its callers' numbers.
    const look = options.theme === undefined ? {} : { theme: options.theme };
    const settings = { region: 'FR', ...look };
    const program = await launchProgram(desktop, { settings, args: ['--demo'] });
    try {
      const seen = await playTour({ desktop, program }, folder);
      if (options.stay) {
        say('The demo goes on; Ctrl+C ends it');
        await photograph(desktop.screenshot, join(folder, 'now.png'), stopped.signal);
      }
      return seen ? 0 : 1;
    } finally {
      await program.app.close();
    }
  } finally {
    await desktop.stop();
  }
});

function parse(): { tour?: string; stay: boolean; scale: number; theme?: string } {
  const { values } = parseArgs({
    options: {
      tour: { type: 'string' },
      stay: { type: 'boolean', default: false },
      scale: { type: 'string', default: '1' },
      theme: { type: 'string' },
    },
  });
  const scale = Number(values.scale);
  if (!(scale >= 1 && scale <= 3)) throw new Stop('--scale is a number from 1 to 3.');
  if (values.theme !== undefined && !['dark', 'light'].includes(values.theme)) {
    throw new Stop('--theme is dark or light.');
  }
  return { ...values, scale };
}

/** Saves a screenshot every five seconds until told to stop. */
async function photograph(
  screenshot: (file: string) => Promise<void>,
  file: string,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    await screenshot(file);
    say(`Screenshot: ${file}`);
    await wait(5000, undefined, { signal: stopped }).catch(() => undefined);
  }
}

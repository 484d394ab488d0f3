/** The bench itself, as the ordinary user that runs the programs: `prepare.ts` prepares and starts it. */
import { findElectron } from '../../tools/electron/index';
import { verb } from '../../tools/say';
import { startDesktop } from '../desktop/index';
import type { Bench, WindowBench } from './bench';
import { built } from './build';
import type { ServerAddress } from './event-server/protocol';
import { archiveFigures } from './figures/archive';
import { restFigures } from './figures/at-rest';
import { eventFigures } from './figures/events';
import { floodFigures } from './figures/flood';
import { latencyFigures } from './figures/latency';
import { reconnectFigures } from './figures/reconnect';
import { scrollFigures } from './figures/scroll';
import { startupFigures } from './figures/startup';
import { readOptions } from './options';
import { startServant } from './processes/orders';
import { desk } from './program/subjects';
import { signInOnce } from './program/sign-in';
import type { Figure } from './report/figure';
import { describeMachine } from './report/machine';
import { table } from './report/table';

const progress = (line: string): void => console.error(`▸ ${line}`);

await verb(async () => {
  const options = readOptions(process.argv.slice(2));
  const { executable, version, official } = await findElectron();
  const machine = describeMachine(version, !official);
  const endings: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const ending of endings.splice(0).reverse()) await ending().catch(() => undefined);
  };
  // The children are told by the same signal or by the loss of their parent; we take away what lies on the disk.
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      interrupted = true;
      progress('stopping');
      void end().then(() => process.exit(130));
    });
  }
  try {
    const script = built('programs', 'event-server.cjs');
    const server = await startServant<ServerAddress>({ command: process.execPath, args: [script] });
    endings.push(() => server.stop());
    const bench: Bench = { options, server, progress };
    const figures: Figure[] = [];
    const wants = (...parts: typeof options.only) =>
      options.only.some((part) => parts.includes(part));
    if (wants('events')) figures.push(...(await eventFigures(bench)));
    if (wants('archive')) figures.push(...(await archiveFigures(bench)));
    if (wants('startup', 'memory', 'idle', 'latency', 'flood', 'reconnect', 'archive')) {
      const desktop = await startDesktop();
      endings.push(() => desktop.stop());
      const windows: WindowBench = { ...bench, desktop, executable };
      progress('signing in once, remembered');
      await signInOnce(desk(desktop), desktop, server.hello);
      if (wants('startup')) figures.push(...(await startupFigures(windows)));
      if (wants('memory', 'idle')) figures.push(...(await restFigures(windows)));
      if (wants('latency')) figures.push(...(await latencyFigures(windows)));
      if (wants('flood')) figures.push(...(await floodFigures(windows)));
      if (wants('archive')) figures.push(...(await scrollFigures(windows)));
      if (wants('reconnect')) figures.push(...(await reconnectFigures(windows)));
    }
    console.log(
      options.json ? JSON.stringify({ machine, figures }, null, 2) : table(machine, figures),
    );
    return 0;
  } catch (error) {
    // What was under way fails when its programs end: that is no news.
    if (interrupted) return 130;
    throw error;
  } finally {
    await end();
  }
});

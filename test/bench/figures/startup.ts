import { alternate } from '../alternate';
import type { WindowBench } from '../bench';
import { startProgram } from '../program/running-program';
import { desk, emptyWindow } from '../program/subjects';
import { figure, type Figure } from '../report/figure';

/** From the start of the process to a desk that is live on screen, against the empty window's first painted line. */
export async function startupFigures(bench: WindowBench): Promise<Figure[]> {
  const { desktop, executable, options, progress } = bench;
  const subjects = { floor: emptyWindow(desktop), measured: desk(desktop) };
  const seconds = await alternate(options.runs, 1, async (side) => {
    const program = await startProgram(subjects[side], executable, desktop);
    await program.stop();
    progress(`startup: ${subjects[side].name} ${(program.startTook / 1000).toFixed(2)} s`);
    return program.startTook / 1000;
  });
  return [
    figure({
      name: 'start to live desk',
      unit: 's',
      ...seconds,
      comparison: 'ratio',
      target: { atMost: 1.5 },
    }),
  ];
}

import { alternate, type Sides } from '../alternate';
import type { WindowBench } from '../bench';
import { startProgram, type RunningProgram, type Subject } from './running-program';

/** A part that takes long is run so often at most. */
const mostRuns = 3;

/** Starts floor and product in turn, and looks at each while it runs. */
export async function programsInTurn<T>(
  { desktop, executable, options }: WindowBench,
  subjects: Readonly<Record<keyof Sides<T>, Subject>>,
  look: (program: RunningProgram, side: keyof Sides<T>) => Promise<T>,
): Promise<Sides<T>> {
  return await alternate(Math.min(options.runs, mostRuns), 0, async (side) => {
    const program = await startProgram(subjects[side], executable, desktop);
    try {
      return await look(program, side);
    } finally {
      await program.stop();
    }
  });
}

import type { Frames } from './frames';
import type { Stage } from './stage';
import type { SuiteTime } from './suite-time';

const agent = '12000';

/**
 * A second call rings at the agent who has one, `other`; they answer, hold and retrieve it, and as the seed has it both, one or
 * none end. What is told of it all comes shuffled, some of it twice.
 */
export async function shuffledStory(
  { stage, frames, time }: { stage: Stage; frames: Frames; time: SuiteTime },
  other: string,
  seed: number,
): Promise<void> {
  frames.hold();
  const callRef = await stage.ring('0472558811');
  for (const act of ['answer', 'hold', 'retrieve']) {
    await stage.world('POST', `calls/${callRef}/${act}`, { party: agent });
  }
  if (seed % 2 === 0) await stage.world('POST', `calls/${callRef}/hangup`, {});
  if (seed % 3 === 0) await stage.world('POST', `calls/${other}/hangup`, {});
  await time.settle();
  const apart = seed % 4 < 2 ? 100 : 0;
  await frames.shuffled(seed, apart, (ms) => time.pass(ms));
}

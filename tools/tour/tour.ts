import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { say } from '../say';
import { steps, type Stage } from './steps';

/**
 * Plays the tour and saves a screenshot of each step in `folder`, saying each one's path as it goes. Returns true when
 * every step was seen on the screen; it stops at the first that was not, with a screenshot of what was there instead.
 */
export async function playTour(stage: Stage, folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  await stage.desktop.windows.pointAt(0, 0);
  for (const [index, step] of steps.entries()) {
    const file = join(folder, `${String(index + 1).padStart(2, '0')}-${step.name}.png`);
    try {
      const seen = await step.play(stage);
      for (const page of stage.program.app.windows()) await settled(page);
      if (seen === 'screen') await stage.desktop.screenshot(file);
      else await seen.screenshot({ path: file });
      say(`Tour: ${step.title}: ${file}`);
    } catch (error) {
      const instead = join(folder, `${step.name}-not-seen.png`);
      await stage.desktop.screenshot(instead);
      say(`Tour: "${step.title}" was not seen; the screen instead: ${instead}`);
      console.error(error);
      return false;
    }
  }
  return true;
}

/**
 * Takes the pointer off a page and waits until nothing moves on it any more; what goes on for ever (a spinner, a pulse)
 * may go on.
 */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => undefined);
  });
}

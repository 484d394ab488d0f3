import type { Page } from '@playwright/test';
import type { Program } from '../program/launch-program';
import { placeDesk } from './desk-place';
import { expect } from './fixtures';

/** The narrowest window that the program permits, and a usual one (px). */
const sizes = [
  { width: 380, height: 560 },
  { width: 1100, height: 760 },
];

/** What of the desk's open dialog cannot be reached at 200 %: what scrolls sideways, and what stands beside the window. */
export async function beside(program: Program, desk: Page): Promise<readonly string[]> {
  const before = await placeDesk(program);
  const found: string[] = [];
  const page = await program.app.browserWindow(desk);
  await page.evaluate(({ webContents }) => webContents.setZoomFactor(2));
  try {
    for (const size of sizes) {
      await placeDesk(program, size);
      await expect.poll(() => desk.evaluate(() => innerWidth)).toBe(size.width / 2);
      const here = await desk.evaluate(besideNow);
      found.push(...here.map((what) => `200 %, ${size.width} px: ${what}`));
    }
  } finally {
    await page.evaluate(({ webContents }) => webContents.setZoomFactor(1));
    await placeDesk(program, before);
  }
  await expect.poll(() => desk.evaluate(() => innerWidth)).toBe(before?.width);
  return found;
}

/** Runs in the page. */
function besideNow(): string[] {
  const told = (each: Element): string => each.outerHTML.slice(0, 200);
  const shown = [...document.querySelectorAll('[role=dialog], [role=dialog] *')].filter((each) =>
    each.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
  );
  const sideways = shown
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
    .map((each) => `scrolls sideways, ${each.scrollWidth} in ${each.clientWidth}: ${told(each)}`);
  const outside = shown
    .filter((each) => each.matches('button, input, textarea, [role=tab], [role=option]'))
    .filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1);
    })
    .map((each) => `stands beside the window: ${told(each)}`);
  return [...sideways, ...outside];
}

import type { Page } from '@playwright/test';
import type { Program } from '../program/launch-program';
import { placeDesk } from './desk-place';
import { expect } from './fixtures';

/** The narrowest window that the program permits (px). */
const narrowest = { width: 380, height: 560 };

/** What of the desk cannot be reached at 200 % in the narrowest window: what scrolls sideways, and what stands beside the window. */
export async function beside(program: Program, desk: Page): Promise<readonly string[]> {
  const before = await placeDesk(program);
  const page = await program.app.browserWindow(desk);
  await page.evaluate(({ webContents }) => webContents.setZoomFactor(2));
  let found: readonly string[];
  try {
    await placeDesk(program, narrowest);
    await expect.poll(() => desk.evaluate(() => innerWidth)).toBe(narrowest.width / 2);
    // What opens over the page is placed anew in the frame after the window's size.
    await desk.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    found = await desk.evaluate(besideNow);
  } finally {
    await page.evaluate(({ webContents }) => webContents.setZoomFactor(1));
    await placeDesk(program, before);
  }
  await expect.poll(() => desk.evaluate(() => innerWidth)).toBe(before?.width);
  return found.map((what) => `200 %: ${what}`);
}

/** Runs in the page. */
function besideNow(): string[] {
  const told = (each: Element): string => each.outerHTML.slice(0, 200);
  const shown = [...document.querySelectorAll('body *')].filter((each) =>
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

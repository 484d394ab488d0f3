import type { Locator } from '@playwright/test';
import { isShown, type Program } from '../program/launch-program';
import { expect } from './fixtures';

/** Clicks what leads from the toolbar to the desk, and sees that: the toolbar may be gone before it has told of the click. */
export async function toDesk(program: Program, control: Locator): Promise<void> {
  await control.click().catch((thrown: unknown) => {
    if (!control.page().isClosed()) throw thrown;
  });
  await expect.poll(() => isShown(program, 'desk')).toBe(true);
}

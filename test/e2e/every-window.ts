import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { inCheckout } from '../../tools/checkout';
import { isShown, type Program } from '../program/launch-program';
import { command } from './bridge';
import { button } from './calls';
import { ring } from './control';
import { expect } from './fixtures';
import type { Agent } from './office';

/** The window that takes the ring's place while the user types. */
export const redirectOf = ({ app }: Program): Page | undefined =>
  app.windows().find((page) => /ring\.html.*#/.test(page.url()));

/** Opens the ring's window for typing. */
export async function openRedirect(agent: Agent, simulator: Simulator): Promise<Page> {
  await ring(simulator);
  await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
  await button(agent.ring, 'Redirect…').click();
  await expect
    .poll(async () => await redirectOf(agent.program)?.getByRole('combobox').count())
    .toBe(1);
  const page = redirectOf(agent.program);
  if (page === undefined) throw new Error('The redirect is gone again.');
  return page;
}

/** How a test comes to each kind of window, by the file that makes it. */
const ways: Readonly<Record<string, (agent: Agent, simulator: Simulator) => Promise<Page>>> = {
  'desk-window.ts': ({ desk }) => Promise.resolve(desk),
  'redirect-window.ts': openRedirect,
  'ring-window.ts': ({ ring: page }) => Promise.resolve(page),
  'toolbar-window.ts': async ({ desk, program }) => {
    await command(desk, 'shell.showToolbar', undefined);
    return await program.window('toolbar');
  },
};

/** The files of main that make a window, and how often one is made past the function that all of them share. */
async function makersOfWindows(): Promise<{ makers: string[]; electron: number }> {
  const main = inCheckout('src', 'main');
  const makers: string[] = [];
  let electron = 0;
  for (const name of await readdir(main, { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const code = await readFile(join(main, name), 'utf8');
    electron += code.match(/new (Browser|Base)Window\(|new (Web|Browser)\w*View\(/g)?.length ?? 0;
    if (/\bnewWindow\(/.test(code)) makers.push(name.split('/').at(-1) ?? name);
  }
  return { makers: makers.sort(), electron };
}

/** Opens a window of each kind that the program has; a kind that this file does not know of fails the test. */
export async function everyWindow(agent: Agent, simulator: Simulator): Promise<readonly Page[]> {
  expect(await makersOfWindows()).toEqual({ makers: Object.keys(ways), electron: 1 });
  const pages: Page[] = [];
  for (const open of Object.values(ways)) pages.push(await open(agent, simulator));
  expect(new Set(agent.program.app.windows())).toEqual(new Set(pages));
  return pages;
}

import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { steps } from '../../tools/tour/steps';
import { playTour } from '../../tools/tour/tour';
import { isShown } from '../program/launch-program';
import { button, isIn } from './calls';
import { control, remote } from './control';
import { demoServer } from './demo-pbx';
import { expect, test } from './fixtures';
import { isLive } from './sign-in';

/** For how many seconds the agent has been ready, as the desk says. */
async function readyFor(desk: Page): Promise<number> {
  const said = await button(desk, 'Agent state: Ready').innerText();
  const [minutes = '0', seconds = '0'] = /\d+:\d\d/.exec(said)?.[0].split(':') ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

test('the demo’s menu has one call from the queue, and has the callers pause and go on', async ({
  desktop,
  start,
}) => {
  const program = await start({ args: ['--demo'] });
  const desk = await program.window('desk');
  await isLive(desk);
  const pbx = { controlUrl: `${await demoServer(program)}/_sim` };
  const nobody = desk.getByText('No calls');
  const call = desk.getByRole('article');

  await desktop.tray.click('Demo', 'Pause the callers');
  await expect.poll(() => control(pbx, 'GET', 'customers')).toEqual({ calling: false });
  // Ten a second, were they not paused.
  await control(pbx, 'PUT', 'customers', { every: 100 });
  const before = await readyFor(desk);
  await expect.poll(() => readyFor(desk)).toBeGreaterThanOrEqual(before + 2);
  await expect(nobody).toBeVisible();

  await desktop.tray.click('Demo', 'Call from the queue');
  await isIn(call, 'Ringing');
  await expect(call).toContainText('pilot 47000 · group 42000');
  await expect.poll(() => isShown(program, 'ring')).toBe(true);
  await remote(pbx, await callRefAt(pbx), 'hangup');
  await expect(nobody).toBeVisible();

  await desktop.tray.click('Demo', 'Let the callers call again');
  await isIn(call, 'Ringing');
  await button(call, 'Answer').click();
  await isIn(call, 'In call');
});

test('the demo’s tour sees each of its steps and leaves a picture of each', async ({
  desktop,
  start,
}, testInfo) => {
  test.slow();
  const program = await start({ settings: { region: 'FR' }, args: ['--demo'] });
  const folder = testInfo.outputPath('tour');
  expect(await playTour({ desktop, program }, folder)).toBe(true);
  expect(await readdir(folder)).toHaveLength(steps.length);
});

/** The call that the demo's user has. */
async function callRefAt(pbx: { controlUrl: string }): Promise<string> {
  const { calls } = await control<{ calls: { callRef: string }[] }>(pbx, 'GET', 'truth/12000');
  return calls[0]?.callRef ?? '';
}

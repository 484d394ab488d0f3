import { expect, type Locator, type Page } from '@playwright/test';
import type { Desktop } from '../../test/desktop/index';
import { isShown, type Program } from '../../test/program/launch-program';

/** What the tour plays on. */
export interface Stage {
  desktop: Desktop;
  program: Program;
}

export interface Step {
  /** Names the screenshot's file. */
  name: string;
  title: string;
  /**
   * Does what the user would, waits until its effect is on the screen, and returns what to photograph: a window's page,
   * or the whole screen.
   */
  play: (stage: Stage) => Promise<Page | 'screen'>;
}

/** A colleague of the demo company who answers after a moment. */
const colleague = '12003';
const answered = { timeout: 15_000 };

const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();

/** Chooses an entry of the tray's Demo menu, as the panel would. */
const demo = async ({ desktop }: Stage, entry: string): Promise<void> =>
  await desktop.tray.click('Demo', entry);

export const steps: readonly Step[] = [
  {
    name: 'live-desk',
    title: 'the desk is live',
    play: async (stage) => {
      const desk = await stage.program.window('desk');
      await expect(desk.getByText('Live', { exact: true }).first()).toBeVisible(answered);
      await demo(stage, 'Pause the callers');
      return desk;
    },
  },
  {
    name: 'ring',
    title: 'a call rings',
    play: async (stage) => {
      await demo(stage, 'Ring me now');
      const ring = await stage.program.window('ring');
      await expect(button(ring, /Answer/)).toBeVisible(answered);
      await expect.poll(() => isShown(stage.program, 'ring')).toBe(true);
      await expect(ring.getByText(/^0:0[1-9]$/)).toBeVisible();
      return 'screen';
    },
  },
  {
    name: 'in-call',
    title: 'answered: in the call',
    play: async ({ program }) => {
      const ring = await program.window('ring');
      await button(ring, /Answer/).click();
      const desk = await program.window('desk');
      await expect(desk.getByText(/^In call 0:(0[4-9]|[1-5]\d)$/).first()).toBeVisible(answered);
      return desk;
    },
  },
  {
    name: 'on-hold',
    title: 'the call is on hold',
    play: async ({ program }) => {
      const desk = await program.window('desk');
      await button(desk, /^Hold/).click();
      await expect(desk.getByText('On hold').first()).toBeVisible();
      return desk;
    },
  },
  {
    name: 'transfer',
    title: 'choosing whom to transfer to',
    play: async ({ program }) => {
      const desk = await program.window('desk');
      await button(desk, /^Retrieve/).click();
      await expect(desk.getByText('In call').first()).toBeVisible();
      await button(desk, /^Transfer/).click();
      await desk.keyboard.type(colleague);
      await expect(button(desk, /Consult first/)).toBeEnabled();
      return desk;
    },
  },
  {
    name: 'consult',
    title: 'consulting a colleague while the caller waits',
    play: async ({ program }) => {
      const desk = await program.window('desk');
      await desk.keyboard.press('Enter');
      await expect(button(desk, 'Complete transfer')).toBeEnabled(answered);
      await expect(desk.getByText(/^In call 0:(0[2-9]|[1-5]\d)$/).first()).toBeVisible(answered);
      return desk;
    },
  },
  {
    name: 'transferred',
    title: 'transferred: the desk is free again',
    play: async ({ program }) => {
      const desk = await program.window('desk');
      await button(desk, 'Complete transfer').click();
      await expect(desk.getByText('In call')).toHaveCount(0);
      return desk;
    },
  },
  {
    name: 'history',
    title: 'the call is in the history',
    play: async ({ program }) => {
      const desk = await program.window('desk');
      await button(desk, /^History/).click();
      await expect(desk.getByText('Received').first()).toBeVisible(answered);
      return desk;
    },
  },
  {
    name: 'contacts',
    title: 'people found by a part of their name',
    play: async ({ program }) => {
      const desk = await program.window('desk');
      await button(desk, /^Contacts/).click();
      await desk.getByRole('searchbox').first().fill('mar');
      await expect(desk.getByText(/^\d+ people/)).toBeVisible(answered);
      return desk;
    },
  },
  {
    name: 'voicemail',
    title: 'the voicemail box',
    play: async ({ program }) => {
      const desk = await program.window('desk');
      await button(desk, /^Voicemail/).click();
      await desk.getByText('Password of my account').click();
      await button(desk, 'Open').click();
      await button(desk, /^Play/).click(answered);
      await expect(button(desk, /^Pause/)).toBeVisible(answered);
      return desk;
    },
  },
  {
    name: 'phone',
    title: 'the phone and its keys',
    play: async ({ program }) => {
      const desk = await program.window('desk');
      await button(desk, /^Phone/).click();
      await expect(desk.getByText('Camp-on').first()).toBeVisible(answered);
      return desk;
    },
  },
  {
    name: 'toolbar',
    title: 'the desk in one row, above other programs',
    play: async ({ desktop, program }) => {
      await desktop.windows.key('ctrl+alt+b');
      const toolbar = await program.window('toolbar');
      await expect(toolbar.getByText('Live', { exact: true })).toBeVisible(answered);
      return toolbar;
    },
  },
];

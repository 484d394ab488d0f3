import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inCheckout } from '../../../tools/checkout';
import { alternate } from '../alternate';
import type { WindowBench } from '../bench';
import { startProgram } from '../program/running-program';
import { scroll, type Scrolled } from '../program/scroll';
import { signInOnce } from '../program/sign-in';
import { desk, emptyWindow } from '../program/subjects';
import { figure, type Figure } from '../report/figure';

const calls = 100_000;
const mostRuns = 3;

/** Scrolling the history of 100,000 calls in the product's desk, over a plain list in the empty window. */
export async function scrollFigures(bench: WindowBench): Promise<Figure[]> {
  const { desktop, executable, options, progress, server } = bench;
  const subjects = { floor: emptyWindow(desktop), measured: desk(desktop, 'archive') };
  const { url, login } = server.hello;
  await signInOnce(subjects.measured, desktop, server.hello);
  progress('filling the archive of the account');
  const account = JSON.stringify({ system: 'o2g', server: url, login });
  const script = inCheckout('test', 'bench', 'archive', 'fill-account.ts');
  await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, subjects.measured.userData, account, String(calls)],
    { env: { ...process.env, ...desktop.env } },
  );
  const shares = await alternate(Math.min(options.runs, mostRuns), 0, async (side) => {
    const { page, stop } = await startProgram(subjects[side], executable, desktop);
    try {
      await page.evaluate(side === 'floor' ? plainList : openHistory);
      const seen = (await page.evaluate(scroll('scrolled'))) as Scrolled;
      const share = (100 * seen.dropped) / (seen.shown + seen.dropped);
      progress(
        `scroll: ${subjects[side].name} ${seen.dropped} of ${seen.shown + seen.dropped} frames dropped, ` +
          `${seen.scrolledTo.toLocaleString('en')} px`,
      );
      return share;
    } finally {
      await stop();
    }
  });
  return [
    figure({
      name: 'frames dropped scrolling 100,000 calls',
      unit: '%',
      ...shares,
      comparison: 'over',
      target: { atMost: 1 },
    }),
  ];
}

/** A list of as many lines as five seconds of scrolling pass. */
const plainList = `
  (() => {
    const list = document.createElement('div');
    list.style.cssText = 'position:fixed;inset:0;overflow:auto;background:white';
    for (let line = 0; line < 1000; line += 1) {
      const row = document.createElement('div');
      row.style.height = '52px';
      row.textContent = 'line ' + line;
      list.append(row);
    }
    document.body.append(list);
    globalThis.scrolled = list;
  })()`;

/** Opens the History page, and waits until its calls are there. */
const openHistory = `
  new Promise((resolve) => {
    [...document.querySelectorAll('nav button')].find((button) => button.textContent.startsWith('History')).click();
    const look = () => {
      const grid = document.querySelector('[role=grid]');
      if (!grid || grid.querySelectorAll('[role=row]').length < 8) return setTimeout(look, 50);
      globalThis.scrolled = grid.parentElement;
      setTimeout(resolve, 500);
    };
    look();
  })`;

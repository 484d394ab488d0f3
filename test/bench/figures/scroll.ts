import { fillArchive } from '../../program/archive/index';
import type { WindowBench } from '../bench';
import { programsInTurn } from '../program/in-turn';
import { openPage } from '../program/open-page';
import { scroll, type Scrolled } from '../program/scroll';
import { signInOnce } from '../program/sign-in';
import { desk, emptyWindow } from '../program/subjects';
import { figure, type Figure } from '../report/figure';
import { within } from '../within';

const calls = 100_000;

/** Scrolling the history of 100,000 calls in the product's desk, over a plain list in the empty window. */
export async function scrollFigures(bench: WindowBench): Promise<Figure[]> {
  const { desktop, progress, server } = bench;
  const subjects = { floor: emptyWindow(desktop), measured: desk(desktop, 'archive') };
  const { url, login } = server.hello;
  await signInOnce(subjects.measured, desktop, server.hello);
  progress('filling the archive of the account');
  await fillArchive(desktop, subjects.measured.userData, { server: url, login }, calls);
  const shares = await programsInTurn(bench, subjects, async ({ page }, side) => {
    await page.evaluate(side === 'floor' ? plainList : openHistory);
    const seen = (await within(
      60_000,
      page.evaluate(scroll(side === 'floor' ? 'plainList' : history)),
      () => 'the list was not scrolled',
    )) as Scrolled;
    const frames = seen.shown + seen.dropped;
    progress(
      `scroll: ${subjects[side].name} ${seen.dropped} of ${frames} frames dropped, ` +
        `${seen.scrolledTo.toLocaleString('en')} px in ${seen.shown} frames`,
    );
    return (100 * seen.dropped) / frames;
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
    globalThis.plainList = list;
  })()`;

/** The History page's list. */
const history = `document.querySelector('[role=grid]').parentElement`;
const openHistory = openPage(
  'History',
  `document.querySelectorAll('[role=grid] [role=row]').length > 8`,
);

/** Milliseconds of scrolling, and pixels a frame: a hand that turns the wheel fast. */
const lasts = 5000;
const step = 80;

/**
 * Scrolls an element, an expression, and tells how many frames the screen showed meanwhile and how many it left out: each
 * whole frame time (of 60 a second) that passed without one, and each frame in which the list stood still, for want of
 * what comes next.
 */
export const scroll = (element: string): string => `
  new Promise((resolve) => {
    const list = ${element};
    const began = performance.now();
    const gaps = [];
    let last, stood = 0;
    const onFrame = (now) => {
      if (last !== undefined) gaps.push(now - last);
      last = now;
      const from = list.scrollTop;
      list.scrollTop += ${step};
      if (list.scrollTop === from) stood += 1;
      if (now - began < ${lasts}) return requestAnimationFrame(onFrame);
      const frame = 1000 / 60;
      const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), stood);
      resolve({ shown: gaps.length, dropped, scrolledTo: list.scrollTop });
    };
    requestAnimationFrame(onFrame);
  })`;

/** What `scroll` tells. */
export interface Scrolled {
  readonly shown: number;
  readonly dropped: number;
  readonly scrolledTo: number;
}

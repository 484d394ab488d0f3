import { markedName } from '../event-server/lines';
import { textNode } from './painted';

/** A mark that a page has painted, and when, in milliseconds since the epoch. */
export type PaintedMark = readonly [mark: number, at: number];

const mark = new RegExp(`${markedName} (\\d{6})`);

/**
 * Watches for marks on screen. A change made before a frame is painted with it; the frame counts as painted when the
 * first task after it runs. What two events wrote into the same frame is seen as the later one's mark.
 */
export const watchMarks = `
  (() => {
    const first = Date.now();
    let tick = first;
    while (tick === first) tick = Date.now();
    const offset = tick - performance.now();
    const painted = [];
    let node, inFrame = false, next = 0, inThisFrame = 0, last = 0;
    const read = () => {
      if (!node?.isConnected) node = ${textNode(mark)};
      return Number(${String(mark)}.exec(node?.data ?? '')?.[1] ?? 0);
    };
    new MutationObserver(() => {
      next = read();
      if (inFrame) inThisFrame = next;
    }).observe(document, { subtree: true, childList: true, characterData: true });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      inFrame = false;
      if (inThisFrame === last) return;
      last = inThisFrame;
      painted.push([last, performance.now() + offset]);
    };
    const onFrame = () => {
      inFrame = true;
      inThisFrame = next;
      port2.postMessage(null);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    globalThis.paintedMarks = () => painted.splice(0);
  })()`;

/** Waits until this mark has been painted. */
export const markPainted = (sequence: number): string => `
  new Promise((resolve) => {
    const painted = [];
    const look = () => {
      painted.push(...paintedMarks());
      if ((painted.at(-1)?.[0] ?? 0) >= ${sequence}) resolve(painted);
      else setTimeout(look, 100);
    };
    look();
  })`;

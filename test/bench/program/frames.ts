/** Begins to watch how long the page goes without a frame. */
export const watchFrames = `
  (() => {
    let last = performance.now(), longest = 0;
    const onFrame = (now) => {
      longest = Math.max(longest, now - last);
      last = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    globalThis.longestFrameGap = () => {
      const seen = Math.max(longest, performance.now() - last);
      longest = 0;
      return seen;
    };
  })()`;

/** The longest time without a frame since the last look, in milliseconds. */
export const longestFrameGap = 'longestFrameGap()';

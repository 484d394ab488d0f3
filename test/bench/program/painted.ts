/** When the page has painted what `condition`, an expression, asks for: `Date.now()` of the first task after that frame. */
export const paintedWhen = (condition: string): string => `
  new Promise((resolve) => {
    const isThere = () => Boolean(${condition});
    const onPaint = () => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(Date.now());
      port2.postMessage(null);
    });
    if (isThere()) return onPaint();
    new MutationObserver((_, observer) => {
      if (!isThere()) return;
      observer.disconnect();
      onPaint();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  })`;

/** The text node that holds exactly this text, or matches this pattern, as an expression. */
export const textNode = (pattern: RegExp): string => `
  (() => {
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) if (${String(pattern)}.test(texts.currentNode.data)) return texts.currentNode;
  })()`;

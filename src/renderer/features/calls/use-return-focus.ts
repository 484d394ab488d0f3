import { useLayoutEffect, useRef } from 'react';

/** Brings the focus back to where it was before this component took it, when it goes away with it. */
export function useReturnFocus(): void {
  const first = useRef<Element>(null);
  useLayoutEffect(() => {
    first.current ??= document.activeElement;
    const before = first.current;
    return () => {
      queueMicrotask(() => {
        const lost = !document.activeElement || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, []);
}

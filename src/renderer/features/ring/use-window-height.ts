import { useEffect, useRef, type RefObject } from 'react';
import { useCommand } from '../../mirror';

const bounds = { least: 80, most: 800 } as const;

/** Tells main how high the window's content is, whenever that changes, so that it is never larger than what it says. */
export function useWindowHeight<E extends HTMLElement>(
  tell: 'shell.ringHeight' | 'shell.redirectHeight',
): RefObject<E | null> {
  const ref = useRef<E>(null);
  const command = useCommand();
  useEffect(() => {
    const content = ref.current;
    if (!content) return undefined;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(content.getBoundingClientRect().height);
      const fitting = Math.min(bounds.most, Math.max(bounds.least, height));
      if (height === 0 || fitting === told) return;
      told = fitting;
      void command(tell, { height: fitting });
    });
    observer.observe(content);
    return () => observer.disconnect();
  }, [command, tell]);
  return ref;
}

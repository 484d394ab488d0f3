import { useCallback } from 'react';
import { ariaKeyShortcut } from './accelerator';
import { usePlatform } from './platform';

/** Names the keys on the button itself, for a screen reader: React Aria takes no `aria-keyshortcuts` among its props. */
export function useKeysTold(shortcut: string | undefined): (button: HTMLElement | null) => void {
  const platform = usePlatform();
  const keys = shortcut ? ariaKeyShortcut(shortcut, platform) : undefined;
  return useCallback(
    (button) => {
      if (keys) button?.setAttribute('aria-keyshortcuts', keys);
      else button?.removeAttribute('aria-keyshortcuts');
    },
    [keys],
  );
}

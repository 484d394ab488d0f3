import { useRef, type RefObject } from 'react';
import { useCommand } from '../../mirror';

/** A menu of the system below a button of the strip, which has no room for one. */
export interface SystemMenu {
  readonly place: RefObject<HTMLButtonElement | null>;
  readonly open: () => void;
}

/** The menu that this command opens. */
export function useSystemMenu(name: 'shell.agentMenu' | 'shell.teamMenu'): SystemMenu {
  const command = useCommand();
  const place = useRef<HTMLButtonElement>(null);
  const open = (): void => {
    const at = place.current?.getBoundingClientRect();
    if (!at) return;
    const [x, y] = [Math.round(at.left), Math.round(at.bottom)];
    void command(name, { x: Math.max(0, x), y: Math.max(0, y) });
  };
  return { place, open };
}

import type { Screen } from 'electron';
import type { ShellState } from '@shared/bridge/shell-state';

/** The desktop's screens, for the user to choose from. */
export interface Screens {
  list(): ShellState['screens'];
  dispose(): void;
}

/** Follows the screens, the leftmost first. */
export function watchScreens(
  screen: Pick<Screen, 'getAllDisplays' | 'on' | 'off'>,
  onChange: () => void,
): Screens {
  screen.on('display-added', onChange);
  screen.on('display-removed', onChange);
  screen.on('display-metrics-changed', onChange);
  return {
    list: () =>
      [...screen.getAllDisplays()]
        .sort((one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y)
        .map(({ id, label, size }) => ({ id: String(id), label, ...size })),
    dispose() {
      screen.off('display-added', onChange);
      screen.off('display-removed', onChange);
      screen.off('display-metrics-changed', onChange);
    },
  };
}

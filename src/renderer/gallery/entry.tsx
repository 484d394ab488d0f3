import '../ui/tokens.css';
import '../ui/base.css';
import type { HookswitchBridge } from '@shared/bridge/bridge';
import type { ShellState } from '@shared/bridge/shell-state';
import { Desk } from '../app/frame/Desk';
import { startWindow } from '../app/window/start-window';
import { RingWindow } from '../features/ring/RingWindow';
import { Gallery } from './Gallery';
import { madeUpMain } from './made-up-main';
import { sceneOf } from './scenes';

/**
 * `?scene=stale&theme=dark&language=de` draws the desk in a scene, `&window=ring` the ring in it; without
 * a scene, the gallery. `&contrast=more`, `&page=settings` as well.
 */
const asked = new URLSearchParams(window.location.search);
const look: Partial<ShellState> = {
  ...(asked.get('theme') === 'dark' && { theme: 'dark' }),
  ...(asked.get('contrast') === 'more' && { highContrast: true }),
  ...(asked.has('language') && { language: asked.get('language') as ShellState['language'] }),
};
const main = madeUpMain(sceneOf(asked.get('scene') ?? '', look));
const page = asked.get('page');
const bridge: HookswitchBridge = {
  ...main,
  on(name, listener) {
    // The page asked for is an intent of main, as a menu item would be.
    if (name === 'desk.intent' && (page === 'history' || page === 'settings')) {
      setTimeout(() => listener({ show: 'page', page } as never));
    }
    return main.on(name, listener);
  },
};
Object.defineProperty(window, 'hookswitch', { value: bridge });

const content = !asked.has('scene') ? (
  <Gallery />
) : asked.get('window') === 'ring' ? (
  <RingWindow />
) : (
  <Desk />
);
void startWindow(content);

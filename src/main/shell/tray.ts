import { join } from 'node:path';
import type { MenuItemConstructorOptions, Tray } from 'electron';
import { createPace } from '@shared/pace';
import type { Desk } from '../desk/desk';
import type { Texts } from './texts';
import {
  trayModel,
  type TrayAct,
  type TrayIcon,
  type TrayItem,
  type TrayModel,
} from './tray-model';

/** What the tray stands on. */
export interface TrayIo {
  /** `Tray` and `Menu` of Electron. */
  readonly newTray: (image: string) => Tray;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Electron.Menu;
  readonly iconFolder: string;
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
  readonly texts: Texts;
  readonly demo: boolean;
  /** The panel is dark: the icon is light. */
  readonly darkPanel: () => boolean;
  readonly act: (act: TrayAct) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** The icon in the panel. */
export interface TrayShown {
  /** The language or the panel's colour changed. */
  refresh(): void;
  dispose(): void;
}

/** A menu of items, for the tray and the window's menu bar. */
export const menuTemplate = (
  items: readonly TrayItem[],
  act: (act: TrayAct) => void,
): MenuItemConstructorOptions[] =>
  items.map((item): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'text':
        return { label: plain(item.label), enabled: false };
      case 'separator':
        return { type: 'separator' };
      case 'act':
        return {
          label: plain(item.label),
          click: () => act(item.act),
          ...(item.checked === undefined ? {} : { type: 'checkbox', checked: item.checked }),
        };
      case 'menu':
        return { label: plain(item.label), submenu: menuTemplate(item.items, act) };
    }
  });

/** A lone ampersand would underline the next letter of a caller's name. */
const plain = (label: string): string => label.replace(/&/g, '&&');

/** How often (ms) the icon and its menu may change: a panel makes a new menu of each, and nobody reads faster. */
const readable = 250;

/** Shows the tray and follows the desk; image, tooltip and menu are set only when they change. */
export function createTray(io: TrayIo): TrayShown {
  const { desk, texts, demo } = io;
  const image = (icon: TrayIcon): string =>
    join(io.iconFolder, `tray-${icon}-${io.darkPanel() ? 'light' : 'dark'}.png`);
  let model: TrayModel = trayModel(desk.state(), texts, demo);
  let shownImage = image(model.icon);
  const tray = io.newTray(shownImage);
  const setMenu = (): void => tray.setContextMenu(io.buildMenu(menuTemplate(model.items, io.act)));
  tray.setToolTip(model.tooltip);
  setMenu();
  tray.on('click', () => io.act({ do: 'showDesk' }));

  const refresh = (): void => {
    const next = trayModel(desk.state(), texts, demo);
    const nextImage = image(next.icon);
    const [before, after] = [JSON.stringify(model.items), JSON.stringify(next.items)];
    const tooltipChanged = next.tooltip !== model.tooltip;
    model = next;
    if (nextImage !== shownImage) tray.setImage((shownImage = nextImage));
    if (tooltipChanged) tray.setToolTip(next.tooltip);
    if (after !== before) setMenu();
  };
  const pace = createPace(refresh, readable, io.now);
  const unsubscribe = desk.subscribe((next, previous) => {
    const same =
      next.link === previous.link &&
      next.calls === previous.calls &&
      next.userState === previous.userState &&
      next.agent === previous.agent &&
      next.agentNext === previous.agentNext &&
      next.counters === previous.counters &&
      next.toCallBack === previous.toCallBack &&
      next.routing === previous.routing &&
      next.requests === previous.requests;
    if (!same) pace.ask();
  });
  return {
    refresh,
    dispose() {
      unsubscribe();
      pace.dispose();
      tray.destroy();
    },
  };
}

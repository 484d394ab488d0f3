import { Menu, nativeTheme, Tray } from 'electron';
import type { ShellState } from '@shared/bridge/shell-state';
import type { Desk } from '../desk/desk';
import { applicationMenu } from '../shell/menu';
import type { Texts } from '../shell/texts';
import { createTray, type TrayShown } from '../shell/tray';
import type { TrayAct } from '../shell/tray-model';

/** What the menus stand on. */
export interface MenusIo {
  readonly desk: Desk;
  readonly texts: Texts;
  readonly demo: boolean;
  readonly development: boolean;
  readonly icons: string;
  readonly act: (what: TrayAct) => void;
}

/** The tray and the program's menu. */
export interface Menus {
  /** Shows the program's menu. Until then there is none. */
  showMenu(): void;
  /** The desktop has told whether it shows tray icons. */
  trayHostFound(host: ShellState['tray']): void;
  /** The panel's colour changed. */
  refreshTray(): void;
  /** The language changed. */
  refresh(): void;
  dispose(): void;
}

/** The menu, and the tray once there is a place for it. */
export function createMenus(io: MenusIo): Menus {
  const { texts, demo, development, act } = io;
  let tray: TrayShown | undefined;
  let menuShown = false;
  let over = false;
  const showMenu = (): void => {
    if (over) return;
    menuShown = true;
    const items = applicationMenu({ texts, demo, development, act });
    Menu.setApplicationMenu(Menu.buildFromTemplate(items));
  };
  return {
    showMenu,
    trayHostFound(host) {
      if (host === 'missing' || over) return;
      tray = createTray({
        newTray: (image) => new Tray(image),
        buildMenu: (template) => Menu.buildFromTemplate(template),
        iconFolder: io.icons,
        desk: io.desk,
        texts,
        demo,
        darkPanel: () => nativeTheme.shouldUseDarkColors,
        act,
        now: () => performance.now(),
      });
    },
    refreshTray: () => tray?.refresh(),
    refresh() {
      tray?.refresh();
      if (menuShown) showMenu();
    },
    dispose() {
      over = true;
      tray?.dispose();
    },
  };
}

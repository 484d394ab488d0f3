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
  /** The desktop has told whether it shows tray icons. */
  trayHostFound(host: ShellState['tray']): void;
  /** The panel's colour changed. */
  refreshTray(): void;
  /** The language changed. */
  refresh(): void;
  dispose(): void;
}

/** Shows the menu, and the tray once there is a place for it. */
export function createMenus(io: MenusIo): Menus {
  const { texts, demo, development, act } = io;
  let tray: TrayShown | undefined;
  let over = false;
  const showMenu = (): void => {
    const items = applicationMenu({ texts, demo, development, act });
    Menu.setApplicationMenu(Menu.buildFromTemplate(items));
  };
  showMenu();
  return {
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
      });
    },
    refreshTray: () => tray?.refresh(),
    refresh() {
      tray?.refresh();
      showMenu();
    },
    dispose() {
      over = true;
      tray?.dispose();
    },
  };
}

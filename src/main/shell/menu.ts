import type { MenuItemConstructorOptions } from 'electron';
import type { Texts } from './texts';
import { menuTemplate } from './tray';
import { demoItems, type TrayAct } from './tray-model';

/** What the menu is made of. */
export interface MenuParts {
  readonly texts: Texts;
  readonly demo: boolean;
  readonly development: boolean;
  readonly act: (act: TrayAct) => void;
}

/**
 * The program's menu. On Linux and Windows its bar is hidden outside the demo, and its keys work: without them
 * there is no copy and paste.
 */
export function applicationMenu({
  texts,
  demo,
  development,
  act,
}: MenuParts): MenuItemConstructorOptions[] {
  const { t } = texts;
  const role = (
    name: NonNullable<MenuItemConstructorOptions['role']>,
    label: string,
  ): MenuItemConstructorOptions => ({ role: name, label });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: t('menu.program'),
      submenu: [
        {
          label: t('menu.settings'),
          click: () => act({ do: 'showPage', page: 'settings' }),
        },
        separator,
        role('close', t('menu.closeWindow')),
        separator,
        {
          label: t('menu.quit'),
          accelerator: 'CommandOrControl+Q',
          click: () => act({ do: 'quit' }),
        },
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        role('undo', t('menu.undo')),
        role('redo', t('menu.redo')),
        separator,
        role('cut', t('menu.cut')),
        role('copy', t('menu.copy')),
        role('paste', t('menu.paste')),
        role('selectAll', t('menu.selectAll')),
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        { label: t('menu.showDesk'), click: () => act({ do: 'showDesk' }) },
        { label: t('menu.showToolbar'), click: () => act({ do: 'showToolbar' }) },
        separator,
        role('zoomIn', t('menu.zoomIn')),
        role('zoomOut', t('menu.zoomOut')),
        role('resetZoom', t('menu.actualSize')),
        ...(development
          ? [separator, role('reload', 'Reload'), role('toggleDevTools', 'Tools')]
          : []),
      ],
    },
    ...(demo ? [{ label: t('demo.title'), submenu: menuTemplate(demoItems(texts), act) }] : []),
  ];
}

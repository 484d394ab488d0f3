import { Menu } from 'electron';
import type { Bridge } from '../bridge/bridge';
import type { Handlers } from '../desk/call-commands';
import type { Desk } from '../desk/desk';
import { agentMenu } from '../shell/agent-tray';
import type { Texts } from '../shell/texts';
import { teamMenu } from '../shell/team-tray';
import { menuTemplate } from '../shell/tray';
import type { TrayAct, TrayItem } from '../shell/tray-model';
import type { Windows } from './windows';

/** The commands by which the toolbar reaches what it has no room for. */
export type ViewCommandName =
  | 'shell.showToolbar'
  | 'shell.openInDesk'
  | 'shell.agentMenu'
  | 'shell.teamMenu'
  | 'shell.fitToolbar';

/** What they act on. */
export interface ViewCommandsIo {
  readonly windows: Windows;
  readonly desk: Pick<Desk, 'state'>;
  readonly texts: Texts;
  readonly push: Bridge['push'];
  readonly act: (what: TrayAct) => void;
}

/** Their handlers. */
export function viewHandlers(io: ViewCommandsIo): Handlers<ViewCommandName> {
  const { windows, desk, texts } = io;
  const popUp = (wanted: readonly TrayItem[], { x, y }: { x: number; y: number }): void => {
    const window = windows.toolbar.window();
    const items = menuTemplate(wanted, io.act);
    if (!window || items.length === 0) return;
    const zoom = windows.toolbar.zoom();
    const below = { x: Math.round(x * zoom), y: Math.round(y * zoom) };
    Menu.buildFromTemplate(items).popup({ window, ...below });
  };
  return {
    'shell.showToolbar': async () => windows.views.showToolbar(),
    'shell.openInDesk': async (intent) => {
      windows.desk.show();
      io.push('desk.intent', intent);
    },
    'shell.agentMenu': async (place) => popUp(agentMenu(desk.state(), texts), place),
    'shell.teamMenu': async (place) => popUp(teamMenu(desk.state(), texts), place),
    'shell.fitToolbar': async () => windows.toolbar.fit(),
  };
}

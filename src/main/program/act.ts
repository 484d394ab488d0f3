import { app } from 'electron';
import type { Bridge } from '../bridge/bridge';
import type { Desk } from '../desk/desk';
import type { DemoAction } from '../shell/demo-pbx';
import type { TrayAct } from '../shell/tray-model';
import { actOnTeam } from './team';

/** What a menu item acts on. */
export interface ActIo {
  readonly desk: Desk;
  readonly showDesk: () => void;
  readonly showToolbar: () => void;
  readonly push: Bridge['push'];
  readonly demo: (action: DemoAction) => void;
}

/** Does what was chosen in the tray's menu or in the window's. */
export function createAct({
  desk,
  showDesk,
  showToolbar,
  push,
  demo,
}: ActIo): (what: TrayAct) => void {
  return (what) => {
    switch (what.do) {
      case 'showDesk':
        showDesk();
        break;
      case 'showToolbar':
        showToolbar();
        break;
      case 'logOn':
        showDesk();
        push('desk.intent', { show: 'shortcut', action: 'agentMenu' });
        break;
      case 'become':
        void desk.execute('agent.become', { wish: what.wish });
        break;
      case 'cancelNext':
      case 'askHelp':
      case 'cancelHelp':
        void desk.execute(`agent.${what.do}`, undefined);
        break;
      case 'showPage':
        showDesk();
        push('desk.intent', { show: 'page', page: what.page });
        break;
      case 'quit':
        app.quit();
        break;
      case 'signOut':
        void desk.execute('session.signOut', undefined);
        break;
      case 'demo':
        demo(what.action);
        break;
      case 'acceptHelp':
      case 'rejectHelp':
      case 'leaveAgentCall':
        actOnTeam(desk, what);
        break;
      case 'doNotDisturb':
        void desk.execute('routing.setDoNotDisturb', { on: what.on });
        break;
      case 'answer':
      case 'hangUp':
      case 'dropMe':
        void desk.execute(`call.${what.do}`, { callRef: what.callRef });
        break;
    }
  };
}

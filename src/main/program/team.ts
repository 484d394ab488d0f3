import { isTalking } from '@shared/model/team';
import type { Desk } from '../desk/desk';
import type { TrayAct } from '../shell/tray-model';

/** What the tray's items about a team do. */
export type TeamAct = Extract<TrayAct, { do: 'acceptHelp' | 'rejectHelp' | 'leaveAgentCall' }>;

/** Does it. Help is accepted as on the desk: by whispering to the agent, or by calling one who does not talk. */
export function actOnTeam(desk: Pick<Desk, 'state' | 'execute'>, act: TeamAct): void {
  switch (act.do) {
    case 'acceptHelp': {
      const { team } = desk.state();
      const member = team?.members[act.agent];
      if (member && isTalking(member, team?.told) === false) {
        void desk.execute('call.make', { number: act.agent });
      } else void desk.execute('team.intrude', { agent: act.agent, mode: 'restricted' });
      break;
    }
    case 'rejectHelp':
      void desk.execute('team.rejectHelp', { agent: act.agent });
      break;
    case 'leaveAgentCall':
      void desk.execute('team.leaveCall', undefined);
      break;
  }
}

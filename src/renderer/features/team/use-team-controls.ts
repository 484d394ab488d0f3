import { useTranslation } from 'react-i18next';
import {
  intrusionOf,
  isTalking,
  memberName,
  type IntrusionMode,
  type TeamMember,
} from '@shared/model/team';
import { isTaken } from '@shared/model/agent-wish';
import { useCommand, useDesk } from '../../mirror';
import { useOffReason } from '../calls/live';

/** What a supervisor can do with an agent, and why not. */
export interface TeamControls {
  /** How the supervisor is in this agent's call. */
  modeWith(member: TeamMember): IntrusionMode | undefined;
  isAsked(member: TeamMember, mode: IntrusionMode): boolean;
  /** Why the agent's call cannot be entered now, in a sentence; undefined when it can be tried. */
  offReason(member: TeamMember): string | undefined;
  /** Comes in, changes how, or leaves when it is so already. */
  enter(member: TeamMember, mode: IntrusionMode): void;
}

/** The way to enter agents' calls; the PBX has the last word. */
export function useTeamControls(): TeamControls {
  const { t } = useTranslation('team');
  const command = useCommand();
  const notLive = useOffReason();
  const team = useDesk((desk) => desk.team);
  const calls = useDesk((desk) => desk.calls);
  const requests = useDesk((desk) => desk.requests);
  const loggedOn = useDesk((desk) => desk.agent?.status.main === 'loggedOn');
  const intrusion = intrusionOf(calls, team);
  const mine = ({ number }: TeamMember): boolean => intrusion?.agent === number;
  const inOwnCall = Object.values(calls).some(
    ({ callRef, state }) => callRef !== intrusion?.call.callRef && isTaken(state),
  );
  return {
    modeWith: (member) => (mine(member) ? intrusion?.mode : undefined),
    isAsked: (member, mode) =>
      Object.values(requests).some(
        (request) =>
          (request.progress === 'asked' || request.progress === 'accepted') &&
          request.mode === mode &&
          (request.target === member.number || (request.name === 'changeMode' && mine(member))),
      ),
    offReason(member) {
      if (notLive) return notLive;
      if (mine(member)) return undefined;
      const name = memberName(team, member.number);
      if (!loggedOn) return t('off.loggedOff');
      if (intrusion) {
        return t('off.otherCall', { name: memberName(team, intrusion.agent ?? '') });
      }
      if (inOwnCall) return t('off.ownCall');
      return isTalking(member, team?.told) === false ? t('off.noCall', { name }) : undefined;
    },
    enter(member, mode) {
      if (!mine(member)) void command('team.intrude', { agent: member.number, mode });
      else if (intrusion?.mode === mode) void command('team.leaveCall');
      else void command('team.changeMode', { mode });
    },
  };
}

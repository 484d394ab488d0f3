import type { DeskState, Request, TeamRequestName } from '@shared/model/desk-state';
import { intrusionOf } from '@shared/model/team';

/** Whether the PBX has told that what the supervisor asked for is so, or that it is overtaken. */
export function isTeamConfirmed(
  name: TeamRequestName,
  { target = '', mode }: Request,
  { calls, team }: DeskState,
): boolean {
  if (!team) return true;
  const intrusion = intrusionOf(calls, team);
  switch (name) {
    case 'intrude':
      return intrusion !== undefined && (intrusion.agent ?? target) === target;
    case 'changeMode':
      return intrusion?.mode === mode || intrusion === undefined;
    case 'leaveCall':
      return intrusion === undefined;
    case 'listenPermanently':
      return team.permanent?.agent === target;
    case 'stopListening':
      return team.permanent === undefined;
    case 'rejectHelp':
      return !(target in team.help);
  }
}

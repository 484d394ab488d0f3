import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isTaken } from '@shared/model/agent-wish';
import type { DeskState } from '@shared/model/desk-state';
import { isUnderWay } from '@shared/model/requests';
import { intrusionOf, isTalking, memberName, type IntrusionMode } from '@shared/model/team';
import { useCommand, useDesk, useMirror } from '../../mirror';
import { useOffReason } from '../calls/live';

/** What a supervisor can do with an agent, and why not. */
export interface MemberControls {
  /** How the supervisor is in this agent's call. */
  readonly mode: IntrusionMode | undefined;
  /** What is asked of the PBX and not confirmed. */
  readonly asked: IntrusionMode | undefined;
  /** Why the agent's call cannot be entered now, in a sentence; undefined when it can be tried. */
  readonly off: string | undefined;
  /** Comes in, changes how, or leaves when it is so already. Always the same function for the same agent. */
  readonly enter: (mode: IntrusionMode) => void;
}

/**
 * The way to enter an agent's calls; the PBX has the last word. A row looks for itself at what concerns its agent: of
 * two hundred, an event is about one.
 */
export function useMemberControls(number: string): MemberControls {
  const { t } = useTranslation('team');
  const command = useCommand();
  const { desk } = useMirror();
  const notLive = useOffReason();
  const mode = useDesk((now) => modeWith(now, number));
  const asked = useDesk((now) => askedMode(now, number));
  const hindrance = useDesk((now) => hindranceTo(now, number));
  const enter = useCallback(
    (wanted: IntrusionMode) => {
      const present = modeWith(desk.get(), number);
      if (!present) void command('team.intrude', { agent: number, mode: wanted });
      else if (present === wanted) void command('team.leaveCall');
      else void command('team.changeMode', { mode: wanted });
    },
    [command, desk, number],
  );
  const off = notLive ?? (hindrance && t(`off.${hindrance.why}`, { name: hindrance.name }));
  return { mode, asked, off, enter };
}

function modeWith({ calls, team }: DeskState, number: string): IntrusionMode | undefined {
  const intrusion = intrusionOf(calls, team);
  return intrusion?.agent === number ? intrusion.mode : undefined;
}

function askedMode(desk: DeskState, number: string): IntrusionMode | undefined {
  const request = Object.values(desk.requests).find(
    ({ progress, mode, target, name }) =>
      mode !== undefined &&
      isUnderWay({ progress }) &&
      (target === number || (name === 'changeMode' && modeWith(desk, number) !== undefined)),
  );
  return request?.mode;
}

/** What stands against entering this agent's call, as far as we know, and who it is about. */
function hindranceTo(
  { agent, calls, team }: DeskState,
  number: string,
):
  | { readonly why: 'loggedOff' | 'otherCall' | 'ownCall' | 'noCall'; readonly name: string }
  | undefined {
  const name = memberName(team, number);
  const intrusion = intrusionOf(calls, team);
  if (intrusion?.agent === number) return undefined;
  if (agent?.status.main !== 'loggedOn') return { why: 'loggedOff', name };
  if (intrusion) return { why: 'otherCall', name: memberName(team, intrusion.agent ?? '') };
  if (Object.values(calls).some(({ state }) => isTaken(state))) return { why: 'ownCall', name };
  const member = team?.members[number];
  return member && isTalking(member, team?.told) === false ? { why: 'noCall', name } : undefined;
}

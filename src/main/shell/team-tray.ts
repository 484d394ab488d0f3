import { isLive, type DeskState } from '@shared/model/desk-state';
import { intrusionOf, memberName, whoAsksForHelp } from '@shared/model/team';
import type { Texts } from './texts';
import type { TrayItem } from './tray-model';

/** What a supervisor can do from the tray: answer a call for help, and leave the agent's call. */
export function teamItems(state: DeskState, { t }: Texts): readonly TrayItem[] {
  const { team, calls } = state;
  if (!team || !isLive(state)) return [];
  const help = whoAsksForHelp(team).map((agent): TrayItem => ({
    kind: 'menu',
    label: t('team.title', { name: memberName(team, agent) }),
    items: [
      { kind: 'act', label: t('team.accept'), act: { do: 'acceptHelp', agent } },
      { kind: 'act', label: t('team.reject'), act: { do: 'rejectHelp', agent } },
    ],
  }));
  const intrusion = intrusionOf(calls, team);
  const name = intrusion?.agent === undefined ? t('team.agent') : memberName(team, intrusion.agent);
  const leave: readonly TrayItem[] = intrusion
    ? [{ kind: 'act', label: t('team.leave', { name }), act: { do: 'leaveAgentCall' } }]
    : [];
  return [...help, ...leave];
}

/** The same as a menu of its own, for the toolbar's button: one call for help needs no menu in the menu. */
export function teamMenu(state: DeskState, texts: Texts): readonly TrayItem[] {
  const [first, ...others] = teamItems(state, texts);
  if (!first) return [];
  return first.kind === 'menu' && others.every(({ kind }) => kind !== 'menu')
    ? [...first.items, ...others]
    : [first, ...others];
}

import type { NextAgentState } from '@shared/model/agent';
import type { CallRef } from '@shared/model/call';
import {
  currentCall,
  endingOf,
  isConference,
  legThatCan,
  ringingCalls,
} from '@shared/model/call-choice';
import { isBasic, isLive, type DeskState } from '@shared/model/desk-state';
import { agentIcon, agentItems, agentLine, agentLines, agentTroubleItems } from './agent-tray';
import type { DemoAction } from './demo-pbx';
import { partyLabel } from './party-label';
import { teamItems } from './team-tray';
import type { Texts } from './texts';
import { doNotDisturbItem, routingLines, waitingLine } from './tray-routing';

/** What the icon shows. */
export type TrayIcon = 'signedOut' | 'notLive' | 'ringing' | 'busy' | 'ready' | 'wrapUp' | 'away';

/** What choosing an item does. */
export type TrayAct =
  | { readonly do: 'answer' | 'hangUp' | 'dropMe'; readonly callRef: CallRef }
  | { readonly do: 'become'; readonly wish: NextAgentState['wish'] }
  | { readonly do: 'doNotDisturb'; readonly on: boolean }
  | { readonly do: 'showDesk' | 'showToolbar' | 'signOut' | 'quit' | 'logOn' }
  | { readonly do: 'cancelNext' | 'askHelp' | 'cancelHelp' }
  | { readonly do: 'showPage'; readonly page: 'calls' | 'history' | 'settings' }
  | { readonly do: 'acceptHelp' | 'rejectHelp'; readonly agent: string }
  | { readonly do: 'leaveAgentCall' }
  | { readonly do: 'demo'; readonly action: DemoAction };

export type TrayItem =
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'act';
      readonly label: string;
      readonly act: TrayAct;
      /** It is so now: marked. */
      readonly checked?: boolean;
    }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly TrayItem[] };

/** Everything the tray shows; equal models look the same. */
export interface TrayModel {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
}

/** The icon for a state: ringing before busy, calls before the operator's state, and nothing of it while we are not live. */
export function trayIcon(state: DeskState): TrayIcon {
  const { phase } = state.link;
  if (phase === 'signedOut' || phase === 'signingIn') return 'signedOut';
  // A basic licence tells of no calls: whether the user is busy is as unknown as while nothing is live.
  if (!isLive(state) || isBasic(state)) return 'notLive';
  if (ringingCalls(state.calls).length > 0) return 'ringing';
  if (Object.keys(state.calls).length > 0 || state.userState === 'busy') return 'busy';
  return state.agent ? agentIcon(state.agent.status) : 'ready';
}

/** The demo's items, for the tray and the window's menu alike. */
export const demoItems = ({ t }: Texts): readonly TrayItem[] =>
  (['ringMe', 'queueCall', 'pause', 'resume'] as const).map((action) => ({
    kind: 'act',
    label: t(`demo.${action}`),
    act: { do: 'demo', action },
  }));

/** The state in a line: who is calling, else what the user does, else what the operator does. */
function stateLine(state: DeskState, icon: TrayIcon, texts: Texts): string {
  const { t } = texts;
  if (state.link.phase === 'signingIn') return t('state.signingIn');
  if (isLive(state) && isBasic(state)) return t('state.untold');
  if (icon === 'signedOut' || icon === 'notLive') return t(`state.${icon}`);
  const [ringing] = ringingCalls(state.calls);
  if (ringing) return t('state.ringing', { party: partyLabel(ringing, texts) });
  if (Object.keys(state.calls).length > 0) return t('state.busy');
  return agentLine(state, texts) ?? t(icon === 'busy' ? 'state.busy' : 'state.ready');
}

/** What the tray shows for a state. */
export function trayModel(state: DeskState, texts: Texts, demo: boolean): TrayModel {
  const { t } = texts;
  const icon = trayIcon(state);
  const calls = isLive(state) ? state.calls : {};
  const answerable = ringingCalls(calls).find((call) => legThatCan(call, 'answer'));
  const current = currentCall(calls);
  const ending = current && endingOf(current);
  const missed = state.counters.missedCalls ?? 0;
  const told = [stateLine(state, icon, texts), ...agentLines(state, texts)];
  const troubles = agentTroubleItems(state, texts);
  const team = teamItems(state, texts);
  const lines = [
    ...told,
    ...troubles.flatMap((item) => (item.kind === 'act' ? item.label : [])),
    ...routingLines(state, texts),
    ...(missed > 0 ? [t('missed', { count: missed })] : []),
    ...waitingLine(state, texts),
  ];
  const act = (label: string, what: TrayAct): TrayItem => ({ kind: 'act', label, act: what });
  const separator: TrayItem = { kind: 'separator' };
  return {
    icon,
    tooltip: ['Hookswitch', ...lines].join('\n'),
    items: [
      ...[...told, ...routingLines(state, texts), ...waitingLine(state, texts)].map(
        (label): TrayItem => ({ kind: 'text', label }),
      ),
      ...troubles,
      ...(missed > 0
        ? [act(t('missed', { count: missed }), { do: 'showPage', page: 'history' })]
        : []),
      separator,
      ...(answerable
        ? [
            act(t('call.answerParty', { party: partyLabel(answerable, texts) }), {
              do: 'answer',
              callRef: answerable.callRef,
            }),
          ]
        : []),
      ...(current && ending
        ? [
            act(
              isConference(current)
                ? t('call.leaveConference')
                : t('call.hangUpParty', { party: partyLabel(current, texts) }),
              { do: ending, callRef: current.callRef },
            ),
          ]
        : []),
      ...(answerable || ending ? [separator] : []),
      ...team,
      ...(team.length > 0 ? [separator] : []),
      ...(isLive(state) ? agentItems(state, texts) : []),
      ...doNotDisturbItem(state, texts),
      act(t('menu.showDesk'), { do: 'showDesk' }),
      act(t('menu.showToolbar'), { do: 'showToolbar' }),
      ...(icon === 'signedOut' ? [] : [act(t('menu.signOut'), { do: 'signOut' })]),
      ...(demo ? [{ kind: 'menu', label: t('demo.title'), items: demoItems(texts) } as const] : []),
      separator,
      act(t('menu.quit'), { do: 'quit' }),
    ],
  };
}

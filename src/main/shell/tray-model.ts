import type { CallRef } from '@shared/model/call';
import {
  currentCall,
  endingOf,
  isConference,
  legThatCan,
  ringingCalls,
} from '@shared/model/call-choice';
import { isLive, type DeskState } from '@shared/model/desk-state';
import type { DemoAction } from './demo-pbx';
import { partyLabel } from './party-label';
import type { Texts } from './texts';

/** What the icon shows. */
export type TrayIcon = 'signedOut' | 'notLive' | 'ringing' | 'busy' | 'ready';

/** What choosing an item does. */
export type TrayAct =
  | { readonly do: 'answer' | 'hangUp' | 'dropMe'; readonly callRef: CallRef }
  | { readonly do: 'showDesk' | 'signOut' | 'quit' }
  | { readonly do: 'showPage'; readonly page: 'history' | 'settings' }
  | { readonly do: 'demo'; readonly action: DemoAction };

export type TrayItem =
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'act'; readonly label: string; readonly act: TrayAct }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly TrayItem[] };

/** Everything the tray shows; equal models look the same. */
export interface TrayModel {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
}

/** The icon for a state: ringing before busy, and nothing of it while we are not live. */
export function trayIcon(state: DeskState): TrayIcon {
  const { phase } = state.link;
  if (phase === 'signedOut' || phase === 'signingIn') return 'signedOut';
  if (!isLive(state)) return 'notLive';
  if (ringingCalls(state.calls).length > 0) return 'ringing';
  return Object.keys(state.calls).length > 0 || state.userState === 'busy' ? 'busy' : 'ready';
}

/** The demo's items, for the tray and the window's menu alike. */
export const demoItems = ({ t }: Texts): readonly TrayItem[] =>
  (['ringMe', 'queueCall', 'pause', 'resume'] as const).map((action) => ({
    kind: 'act',
    label: t(`demo.${action}`),
    act: { do: 'demo', action },
  }));

/** What the tray shows for a state. */
export function trayModel(state: DeskState, texts: Texts, demo: boolean): TrayModel {
  const { t } = texts;
  const icon = trayIcon(state);
  const calls = isLive(state) ? state.calls : {};
  const [ringing] = ringingCalls(calls);
  const answerable = ringingCalls(calls).find((call) => legThatCan(call, 'answer'));
  const current = currentCall(calls);
  const ending = current && endingOf(current);
  const missed = state.counters.missedCalls ?? 0;
  const line =
    state.link.phase === 'signingIn'
      ? t('state.signingIn')
      : t(`state.${icon}`, { party: partyLabel(ringing, texts) });
  const lines = missed > 0 ? [line, t('missed', { count: missed })] : [line];
  const act = (label: string, what: TrayAct): TrayItem => ({ kind: 'act', label, act: what });
  const separator: TrayItem = { kind: 'separator' };
  return {
    icon,
    tooltip: ['Hookswitch', ...lines].join('\n'),
    items: [
      { kind: 'text', label: line },
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
      act(t('menu.showDesk'), { do: 'showDesk' }),
      ...(icon === 'signedOut' ? [] : [act(t('menu.signOut'), { do: 'signOut' })]),
      ...(demo ? [{ kind: 'menu', label: t('demo.title'), items: demoItems(texts) } as const] : []),
      separator,
      act(t('menu.quit'), { do: 'quit' }),
    ],
  };
}

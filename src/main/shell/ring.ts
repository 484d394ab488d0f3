import type { Notification, NotificationConstructorOptions } from 'electron';
import type { CallRef } from '@shared/model/call';
import { endingOf, ringingCalls } from '@shared/model/call-choice';
import type { DeskState } from '@shared/model/desk-state';
import type { Desk } from '../desk/desk';
import type { SettingsStore } from '../settings/settings-store';
import { partyLabel, partyNumber } from './party-label';
import { decideRing } from './ring-decision';
import type { RingWindow } from './ring-window';
import type { Texts } from './texts';

/** What the ring stands on. */
export interface RingIo {
  readonly desk: Pick<Desk, 'state' | 'subscribe' | 'execute'>;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly window: Pick<RingWindow, 'show' | 'hide'>;
  readonly deskVisible: () => boolean;
  readonly showDesk: () => void;
  /** Brings the windows up to date before the ring is shown. */
  readonly beforeShow: () => void;
  readonly newNotification: ((options: NotificationConstructorOptions) => Notification) | undefined;
  /** Buttons on notifications: macOS only, as Electron's documentation says. */
  readonly notificationActions: boolean;
  readonly icon: string;
  readonly texts: Texts;
}

/** Rings: the window and the notification, as the desk's state says. */
export interface Ring {
  /** The user put the ring away; the calls that ring now do not show again. */
  putAway(): void;
  dispose(): void;
}

/** Follows the desk: shows the ring when a call rings and ends it the moment that is over. */
export function createRing(io: RingIo): Ring {
  const { desk, settings, window } = io;
  const putAway = new Set<CallRef>();
  const notifications = new Map<CallRef, Notification>();
  /** Calls that were told about: opening the desk afterwards takes the notification away, hiding it does not tell again. */
  const told = new Set<CallRef>();
  let shown = false;

  const notify = (state: DeskState, callRef: CallRef): void => {
    told.add(callRef);
    const notification = io.newNotification?.(describe(state, callRef, io));
    if (notification === undefined) return;
    notification.on('click', io.showDesk);
    // Electron 25 tells the button only by the argument that later ones call deprecated.
    notification.on('action', (_details, index) => {
      const call = desk.state().calls[callRef];
      const wish = index === 1 ? call && endingOf(call) : 'answer';
      if (wish) void desk.execute(`call.${wish}`, { callRef });
    });
    notifications.set(callRef, notification);
    notification.show();
  };

  const update = (): void => {
    const state = desk.state();
    for (const callRef of [...putAway, ...told]) {
      if (state.calls[callRef]?.state === 'ringingIncoming') continue;
      putAway.delete(callRef);
      told.delete(callRef);
    }
    const decision = decideRing(state, {
      ring: settings.get().ring,
      deskVisible: io.deskVisible(),
      putAway,
    });
    if (decision.window && !shown) {
      io.beforeShow();
      window.show();
    } else if (!decision.window && shown) window.hide();
    shown = decision.window;
    const ringing = new Set(ringingCalls(state.calls).map(({ callRef }) => callRef));
    for (const [callRef, notification] of notifications) {
      if (ringing.has(callRef) && !putAway.has(callRef)) continue;
      notification.close();
      notifications.delete(callRef);
    }
    for (const callRef of decision.notify) if (!told.has(callRef)) notify(state, callRef);
  };

  const stops = [
    desk.subscribe((next, previous) => {
      if (next.calls !== previous.calls || next.link !== previous.link) update();
    }),
    settings.subscribe((next, previous) => {
      if (next.ring !== previous.ring) update();
    }),
  ];
  update();
  return {
    putAway() {
      for (const { callRef } of ringingCalls(desk.state().calls)) putAway.add(callRef);
      update();
    },
    dispose() {
      for (const stop of stops) stop();
      for (const notification of notifications.values()) notification.close();
      notifications.clear();
      window.hide();
    },
  };
}

function describe(
  state: DeskState,
  callRef: CallRef,
  { texts, notificationActions, icon }: RingIo,
): NotificationConstructorOptions {
  const call = state.calls[callRef];
  const via = call?.acd?.pilot ?? call?.acd?.agentGroup;
  const body = [partyNumber(call), via && texts.t('ring.via', { queue: via })];
  return {
    title: texts.t('ring.title', { party: partyLabel(call, texts) }),
    body: withoutMarkup(body.filter(Boolean).join('\n')),
    icon,
    // The ring window or the set sounds; twice is noise.
    silent: true,
    urgency: 'critical',
    timeoutType: 'never',
    ...(notificationActions
      ? {
          actions: [
            { type: 'button', text: texts.t('call.answer') },
            { type: 'button', text: texts.t('call.reject') },
          ],
        }
      : {}),
  };
}

/** Linux desktops read the body as markup, and a caller's name is not ours. */
const withoutMarkup = (text: string): string =>
  text.replace(/</g, '‹').replace(/>/g, '›').replace(/&/g, '＆');

import type { Notification, NotificationConstructorOptions } from 'electron';
import { isLive } from '@shared/model/desk-state';
import { memberName } from '@shared/model/team';
import type { Desk } from '../desk/desk';
import type { SettingsStore } from '../settings/settings-store';
import type { Texts } from './texts';

/** How long (ms) a notification waits for the name of who asks. */
const nameLimit = 1_000;

/** What the alerts stand on. */
export interface HelpAlertsIo {
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly deskVisible: () => boolean;
  readonly showTeam: () => void;
  /** Calls back after so many ms; returns what stops it. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** Undefined where the desktop has no notifications. */
  readonly newNotification: ((options: NotificationConstructorOptions) => Notification) | undefined;
  readonly icon: string;
  readonly texts: Texts;
}

/** A system notification for each agent who asks for help; returns what ends them. */
export interface HelpAlerts {
  dispose(): void;
}

/** Follows the team: tells of help as the setting for calls says, until it has come or is asked no more. */
export function createHelpAlerts(io: HelpAlertsIo): HelpAlerts {
  const { desk, settings, texts } = io;
  const shown = new Map<string, Notification | undefined>();
  /** Who asks and has no name yet: it comes in a moment, if the PBX knows one. */
  const nameless = new Map<string, () => void>();

  const notify = (number: string): void => {
    const wanted = settings.get().ring.notification;
    const tells = wanted === 'always' || (wanted === 'deskHidden' && !io.deskVisible());
    const name = memberName(desk.state().team, number);
    const notification = tells
      ? io.newNotification?.({
          title: withoutMarkup(texts.t('team.title', { name })),
          body: texts.t('team.body'),
          icon: io.icon,
          urgency: 'critical',
          timeoutType: 'never',
        })
      : undefined;
    shown.set(number, notification);
    notification?.on('click', io.showTeam);
    notification?.show();
  };
  const isNamed = (number: string): boolean => number in (desk.state().team?.members ?? {});
  const update = (): void => {
    const state = desk.state();
    const help = state.team?.help ?? {};
    for (const [number, notification] of shown) {
      if (number in help) continue;
      notification?.close();
      shown.delete(number);
    }
    if (!isLive(state)) return;
    for (const [number, stopWaiting] of nameless) {
      if (number in help && !isNamed(number)) continue;
      stopWaiting();
      nameless.delete(number);
    }
    for (const number of Object.keys(help)) {
      if (shown.has(number) || nameless.has(number)) continue;
      if (isNamed(number)) notify(number);
      else
        nameless.set(
          number,
          io.after(nameLimit, () => notify(number)),
        );
    }
  };
  const stop = desk.subscribe((next, previous) => {
    if (next.team !== previous.team || next.link !== previous.link) update();
  });
  return {
    dispose() {
      stop();
      for (const stopWaiting of nameless.values()) stopWaiting();
      for (const notification of shown.values()) notification?.close();
      shown.clear();
    },
  };
}

/** Linux desktops read texts as markup, and a name is not ours. */
const withoutMarkup = (text: string): string => text.replace(/[<>&]/g, ' ');

import { isLive } from '@shared/model/desk-state';
import { memberName } from '@shared/model/team';
import type { Desk } from '../desk/desk';
import { createStandingNotices, type StandingNoticesIo } from './standing-notices';
import type { Texts } from './texts';

/** How long (ms) a notification waits for the name of who asks. */
const nameLimit = 1_000;

/** What the alerts stand on. */
export interface HelpAlertsIo extends StandingNoticesIo {
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
  readonly showTeam: () => void;
  /** Calls back after so many ms; returns what stops it. */
  readonly after: (ms: number, act: () => void) => () => void;
  readonly texts: Texts;
}

/** A system notification for each agent who asks for help; returns what ends them. */
export interface HelpAlerts {
  dispose(): void;
}

/** Follows the team: tells of help as the setting for calls says, until it has come or is asked no more. */
export function createHelpAlerts(io: HelpAlertsIo): HelpAlerts {
  const { desk, texts } = io;
  const notices = createStandingNotices(io, io.showTeam);
  /** Who asks and has no name yet: it comes in a moment, if the PBX knows one. */
  const nameless = new Map<string, () => void>();

  const notify = (number: string): void => {
    const name = memberName(desk.state().team, number);
    notices.open(number, { title: texts.t('team.title', { name }), body: texts.t('team.body') });
  };
  const isNamed = (number: string): boolean => number in (desk.state().team?.members ?? {});
  const update = (): void => {
    const state = desk.state();
    const help = state.team?.help ?? {};
    notices.keepOnly((number) => number in help);
    if (!isLive(state)) return;
    for (const [number, stopWaiting] of nameless) {
      if (number in help && !isNamed(number)) continue;
      stopWaiting();
      nameless.delete(number);
    }
    for (const number of Object.keys(help)) {
      if (notices.has(number) || nameless.has(number)) continue;
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
      notices.clear();
    },
  };
}

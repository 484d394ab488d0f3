import { randomUUID } from 'node:crypto';
import type { App } from 'electron';
import type { Intent } from '@shared/bridge/bridge';
import type { CommandName } from '@shared/bridge/commands';
import type { DialOffer } from '@shared/model/dial-offer';
import type { Handlers } from '../desk/call-commands';
import type { Desk } from '../desk/desk';
import type { Log } from '../log/log';
import { reasonOf } from '../log/facts';
import type { SettingsStore } from '../settings/settings-store';
import type { DeskWindow } from '../shell/desk-window';
import { createDialOffers } from '../shell/dialling/dial-offers';
import { followLinkRegistration } from '../shell/dialling/link-registration';
import type { OutsideRequest } from '../shell/dialling/outside-request';
import { selectedText, type Clipboards } from '../shell/dialling/selected-text';

/** What dialling from outside stands on. */
export interface DiallingIo {
  readonly app: App;
  readonly clipboard: Clipboards;
  readonly desk: Pick<Desk, 'state' | 'execute'>;
  readonly settings: SettingsStore;
  readonly deskWindow: Pick<DeskWindow, 'show' | 'reveal'>;
  readonly intend: (intent: Intent) => void;
  readonly onChange: () => void;
  readonly log: Log;
}

/** Everything that may ask to dial without being a window of ours. */
export interface Dialling {
  readonly handlers: Handlers<Extract<CommandName, `dial.${string}`>>;
  offer(): DialOffer | undefined;
  ask(request: OutsideRequest): void;
  dialSelection(): void;
  /** Shows the desk with the focus on the offer, if one waits. */
  showDesk(): void;
  dispose(): void;
}

/** Wires links, command line, selection and drops to the one offer that the user confirms. */
export function createDialling(io: DiallingIo): Dialling {
  const { app, clipboard, deskWindow } = io;
  const showDesk = (): void => {
    deskWindow.show();
    if (offers.current() !== undefined) io.intend({ show: 'dialOffer' });
  };
  const offers = createDialOffers({
    ...io,
    newId: randomUUID,
    now: () => performance.now(),
    // Who pressed our key asked for the desk; a link or a script did not.
    ask: (source) => (source === 'selection' ? showDesk() : deskWindow.reveal()),
  });
  const stopFollowing = followLinkRegistration({
    ...io,
    platform: process.platform,
    packaged: app.isPackaged,
    executable: process.execPath,
  });
  const dialSelection = async (): Promise<void> =>
    offers.take('selection', await selectedText(clipboard, process.platform));
  return {
    handlers: {
      'dial.confirm': ({ id }) => offers.confirm(id),
      'dial.dismiss': async ({ id }) => offers.dismiss(id),
      'dial.drop': async ({ text }) => offers.take('drop', text),
      'dial.selection': dialSelection,
    },
    offer: () => offers.current(),
    ask(request) {
      if (request.do === 'showDesk') showDesk();
      else offers.take(request.source, request.text);
    },
    dialSelection() {
      dialSelection().catch((thrown: unknown) => io.log.warn('no selection', reasonOf(thrown)));
    },
    showDesk,
    dispose() {
      stopFollowing();
      offers.dispose();
    },
  };
}

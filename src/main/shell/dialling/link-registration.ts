import type { App } from 'electron';
import { dialSchemes } from '@shared/numbers/dial-link';
import { word } from '../../log/facts';
import type { Log } from '../../log/log';
import type { SettingsStore } from '../../settings/settings-store';

/** What the registration stands on. */
export interface LinkRegistrationIo {
  readonly app: Pick<
    App,
    'isDefaultProtocolClient' | 'setAsDefaultProtocolClient' | 'removeAsDefaultProtocolClient'
  >;
  readonly platform: NodeJS.Platform;
  /** Only an installed program asks for links: a checkout would leave its path in the system's settings. */
  readonly packaged: boolean;
  readonly executable: string;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly log: Log;
}

/** The link comes after it, so that no text of a link is ever read as a switch. */
const end = ['--'];

/**
 * Takes or leaves the links of other programs as the settings say. On Linux the package's desktop entry offers us
 * (`MimeType`), and the desktop's own settings choose. Returns the function that stops following the settings.
 */
export function followLinkRegistration(io: LinkRegistrationIo): () => void {
  const { app, settings, executable, log } = io;
  if (!io.packaged || io.platform === 'linux') return () => undefined;
  const apply = (on: boolean): void => {
    for (const scheme of dialSchemes) {
      const ours = app.isDefaultProtocolClient(scheme, executable, end);
      if (ours === on) continue;
      const done = on
        ? app.setAsDefaultProtocolClient(scheme, executable, end)
        : app.removeAsDefaultProtocolClient(scheme, executable, end);
      if (!done) log.warn('the system did not change who opens links', { scheme: word(scheme) });
    }
  };
  apply(settings.get().dialling.openLinks);
  return settings.subscribe((next, previous) => {
    if (next.dialling.openLinks !== previous.dialling.openLinks) apply(next.dialling.openLinks);
  });
}

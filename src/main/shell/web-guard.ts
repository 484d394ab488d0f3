import type { App, Session, WebContents } from 'electron';
import type { Log } from '../log/log';
import { isSafeExternal } from './external-link';

/** What the guard stands on. */
export interface WebGuardIo {
  readonly app: Pick<App, 'on' | 'off'>;
  /** Our pages' origin. */
  readonly origin: string;
  /** Hands a checked web or mail address to the desktop. */
  readonly openExternal: (address: string) => Promise<void>;
  readonly log: Log;
}

/**
 * Keeps every page where it is: no navigation away, no new window, no webview; a web or mail link
 * goes to the desktop's browser. Holds for all contents created from now on.
 */
export function guardContents({ app, origin, openExternal, log }: WebGuardIo): () => void {
  const isOurs = (address: string): boolean => address.startsWith(`${origin}/`);
  const guard = (_event: unknown, contents: WebContents): void => {
    contents.on('will-navigate', (event, address) => {
      if (!isOurs(address)) event.preventDefault();
    });
    contents.on('will-redirect', (event, address) => {
      if (!isOurs(address)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isSafeExternal(url)) {
        openExternal(url).catch(() => log.warn('the desktop did not open a link'));
      } else {
        log.warn('a new window was refused');
      }
      return { action: 'deny' };
    });
  };
  app.on('web-contents-created', guard);
  return () => void app.off('web-contents-created', guard);
}

/**
 * No page gets a permission or a device, but for this: a page of ours may know the sound outputs by name and
 * play through the one that the user chose. Chromium asks for that as if for the microphone, with a security
 * origin, which a page's own query of the permission has not. Opening a microphone is a request, and every
 * request is refused.
 */
export function denyPermissions(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setDevicePermissionHandler(() => false);
  session.setPermissionCheckHandler(
    (_contents, permission, _requester, { isMainFrame, mediaType, securityOrigin }) =>
      isMainFrame &&
      (permission === 'speaker-selection' || (permission === 'media' && mediaType === 'audio')) &&
      securityOrigin?.replace(/\/$/, '') === origin,
  );
}

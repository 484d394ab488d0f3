import type { BusSignal, SessionBus } from './session-bus';

/** What the watch stands on. */
export interface ScreenUnlockIo {
  readonly platform: NodeJS.Platform;
  readonly bus: Pick<SessionBus, 'listen'>;
  /** The bus can wait until then. */
  readonly after: Promise<void>;
  /** Somebody is back at the screen. */
  readonly onUnlock: () => void;
}

/**
 * Tells on Linux, where Electron does not, that the screen was unlocked. Every desktop's screen saver says so by a signal of
 * the same name: KDE's by `org.freedesktop.ScreenSaver`, GNOME's by `org.gnome.ScreenSaver`, and so on. (logind's `Unlock` is
 * a wish that it be unlocked, not word that it was.) Returns the stop.
 */
export function watchScreenUnlock({ platform, bus, after, onUnlock }: ScreenUnlockIo): () => void {
  let isOver = platform !== 'linux';
  const heard = (signal: BusSignal): void => {
    if (!isOver && isUnlock(signal)) onUnlock();
  };
  void after
    .then(() => (isOver ? undefined : bus.listen('ActiveChanged', heard)))
    // Without a bus nobody can tell.
    .catch(() => undefined);
  return () => {
    isOver = true;
  };
}

/** Others have something active as well, such as an input method. */
const isUnlock = ({ interface: teller, body }: BusSignal): boolean =>
  teller.endsWith('.ScreenSaver') && body[0] === false;

import type { GlobalShortcut } from 'electron';
import { globalShortcutActions, type GlobalShortcutAction } from '@shared/bridge/settings';
import type { KeyPlatform } from '@shared/model/accelerator';
import type { ShellState } from '@shared/bridge/shell-state';
import type { Desk } from '../desk/desk';
import { word } from '../log/facts';
import type { Log } from '../log/log';
import type { SettingsStore } from '../settings/settings-store';
import { decideShortcut, wantedShortcuts } from './shortcut-decision';

/** What the global shortcuts stand on. */
export interface ShortcutsIo {
  readonly globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly desk: Pick<Desk, 'state' | 'execute'>;
  readonly showDesk: () => void;
  readonly switchView: () => void;
  readonly dialSelection: () => void;
  readonly platform: KeyPlatform;
  /** The status changed. */
  readonly onStatus: () => void;
  readonly log: Log;
}

type Status = ShellState['globalShortcuts'];

/** The keys that work while another program has the focus. */
export interface Shortcuts {
  /** Refused: another program has the key, the key is no key, or another action of ours has it. */
  status(): Status;
  dispose(): void;
}

/** Registers the keys of the settings, and again when they change. */
export function createShortcuts(io: ShortcutsIo): Shortcuts {
  const { globalShortcut, settings, desk, log } = io;
  let registered: string[] = [];
  let status: Status = allOff();

  const act = (action: GlobalShortcutAction): void => {
    const decision = decideShortcut(action, desk.state());
    if (decision === undefined) return;
    if (typeof decision === 'string') return io[decision]();
    void desk.execute(decision.name, decision.input);
  };
  const register = (action: GlobalShortcutAction, key: string): boolean => {
    try {
      return globalShortcut.register(key, () => act(action));
    } catch {
      return false;
    }
  };
  const release = (): void => {
    for (const key of registered) globalShortcut.unregister(key);
    registered = [];
  };
  const renew = (): void => {
    release();
    const { shortcuts } = settings.get();
    const next: Record<GlobalShortcutAction, 'off' | 'registered' | 'refused'> = { ...allOff() };
    for (const action of globalShortcutActions) {
      if (shortcuts[action].trim() !== '') next[action] = 'refused';
    }
    for (const { action, key } of wantedShortcuts(shortcuts, io.platform)) {
      if (register(action, key)) {
        registered.push(key);
        next[action] = 'registered';
      } else log.warn('a global shortcut was refused', { action: word(action) });
    }
    status = next;
  };
  renew();
  const unsubscribe = settings.subscribe((next, previous) => {
    if (next.shortcuts === previous.shortcuts) return;
    if (JSON.stringify(next.shortcuts) === JSON.stringify(previous.shortcuts)) return;
    renew();
    io.onStatus();
  });
  return {
    status: () => status,
    dispose() {
      unsubscribe();
      release();
    },
  };
}

const allOff = (): Status => ({
  answer: 'off',
  hangUp: 'off',
  holdOrRetrieve: 'off',
  readyOrAway: 'off',
  showDesk: 'off',
  switchView: 'off',
  dialSelection: 'off',
});

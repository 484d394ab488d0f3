import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import type { ShortcutAction } from '@shared/bridge/settings';
import { useIntent, useShell } from '../../mirror';
import { createDispatcher, type Dispatcher } from './dispatcher';

/** The window's dispatcher; without one around (a test, the ring) nothing runs. */
export const DispatcherContext = createContext<Dispatcher>(createDispatcher());

/** Does `action` when its keys are pressed, or when main asks for it, as long as the component is there. */
export function useShortcut(action: ShortcutAction, handler: () => void, enabled = true): void {
  const dispatcher = useContext(DispatcherContext);
  const newest = useEffectEvent(handler);
  useEffect(
    () => (enabled ? dispatcher.register(action, () => newest()) : undefined),
    [dispatcher, action, enabled],
  );
}

/** Does what main asks for, as if its keys were pressed: in the desk alone, which main shows for it. */
export function useAskedActions(): void {
  const dispatcher = useContext(DispatcherContext);
  useIntent((intent) => {
    if (intent.show === 'shortcut') dispatcher.run(intent.action);
  });
}

/** Takes Escape as long as the component is there: the innermost wins. */
export function useBack(handler: () => void, enabled = true): void {
  const dispatcher = useContext(DispatcherContext);
  const newest = useEffectEvent(handler);
  useEffect(
    () => (enabled ? dispatcher.registerBack(() => newest()) : undefined),
    [dispatcher, enabled],
  );
}

/** The keys of an action as the settings have them, for a tooltip; '' for none. */
export function useKeysOf(action: ShortcutAction): string {
  return useShell(({ settings }) => settings.shortcuts[action]);
}

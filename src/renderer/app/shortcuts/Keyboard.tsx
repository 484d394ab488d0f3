import { useEffect, useEffectEvent, useState, type ReactElement, type ReactNode } from 'react';
import { globalShortcutActions, shortcutActions } from '@shared/bridge/setting-values';
import { sameKeys } from '@shared/model/accelerator';
import { useMirror } from '../../mirror';
import { usePlatform } from '../../ui';
import { createDispatcher, type Fallback } from './dispatcher';
import { acceleratorOf, isTyping } from './key-event';
import { DispatcherContext } from './use-shortcut';

/** Where a letter is typed, or picks an item, and so is no shortcut. */
const textFields = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable]';
const typingPlaces = `${textFields}, select, [role=menu], [role=listbox], [data-takes-keys]`;

/** Listens to the window's keys, and hands them to whoever does them now. */
export function Keyboard(props: {
  /** Brings up the page that does an action nobody on screen does. */
  readonly onUnhandled: Fallback;
  readonly children: ReactNode;
}): ReactElement {
  const mirror = useMirror();
  const platform = usePlatform();
  const onUnhandled = useEffectEvent(props.onUnhandled);
  const [dispatcher] = useState(() => createDispatcher());

  useEffect(() => dispatcher.registerFallback((action) => onUnhandled(action)), [dispatcher]);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.key === 'Escape') {
      if (target instanceof HTMLElement && target.matches(textFields)) target.blur();
      else if (!target.closest('[role=dialog], [role=alertdialog]') && dispatcher.goBack()) {
        event.preventDefault();
      }
      return;
    }
    const pressed = acceleratorOf(event, platform);
    if (!pressed) return;
    if (isTyping(pressed) && target.closest(typingPlaces)) return;
    const { settings, shell } = mirror.shell.get();
    const action = shortcutActions.find((name) =>
      sameKeys(settings.shortcuts[name], pressed, platform),
    );
    if (!action || target.closest('[role=dialog], [role=alertdialog]')) return;
    // What the desktop granted arrives by main; here it would be done twice.
    const everywhere = globalShortcutActions.find((name) => name === action);
    if (everywhere && shell.globalShortcuts[everywhere] === 'registered') return;
    event.preventDefault();
    dispatcher.run(action);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return <DispatcherContext value={dispatcher}>{props.children}</DispatcherContext>;
}

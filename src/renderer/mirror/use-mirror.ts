import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { AppInfo } from '@shared/bridge/shell-state';
import type { DeskState } from '@shared/model/desk-state';
import type { Mirror, ShellSnapshot } from './mirror';
import { same } from './same';
import type { Store } from './store';

/** The window's mirror; an entry puts it around its tree. */
export const MirrorContext = createContext<Mirror | null>(null);

export function useMirror(): Mirror {
  const mirror = useContext(MirrorContext);
  if (!mirror) throw new Error('no MirrorContext around this component');
  return mirror;
}

/**
 * What `selector` picks from the desk. The component renders again only when the selection is not the
 * `same`: a selector may build an object or array of parts, one level deep.
 */
export function useDesk<S>(selector: (desk: DeskState) => S): S {
  return useSelection(useMirror().desk, selector);
}

/** The same for the settings and the shell's facts. */
export function useShell<S>(selector: (snapshot: ShellSnapshot) => S): S {
  return useSelection(useMirror().shell, selector);
}

/** Facts of the program, which never change while the window lives. */
export function useApp(): AppInfo {
  return useMirror().app;
}

function useSelection<T, S>(store: Store<T>, selector: (state: T) => S): S {
  const [memo] = useState(createMemo<T, S>);
  return useSyncExternalStore(store.subscribe, () => memo(store.get(), selector));
}

/** Keeps the last selection as long as the next one is the same, so that React sees one value. */
function createMemo<T, S>(): (state: T, selector: (state: T) => S) => S {
  let last: { readonly state: T; readonly selector: unknown; readonly selection: S } | undefined;
  return (state, selector) => {
    if (last && last.state === state && last.selector === selector) return last.selection;
    const picked = selector(state);
    const selection = last && same(last.selection, picked) ? last.selection : picked;
    last = { state, selector, selection };
    return selection;
  };
}

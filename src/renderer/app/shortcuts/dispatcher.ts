import type { ShortcutAction } from '@shared/bridge/settings';

/** What keys do now: the newest handler of each action, and of going back, wins. */
export interface Dispatcher {
  /** Runs an action. With nobody to do it yet, it waits for the first who registers. */
  run(action: ShortcutAction): void;
  /** Goes one step back; false when there is none. */
  goBack(): boolean;
  /** Returns the function that takes the handler away. */
  register(action: ShortcutAction, handler: () => void): () => void;
  registerBack(handler: () => void): () => void;
  registerFallback(fallback: Fallback): () => void;
}

/** Told of an action that nobody does: it may bring up the page that does. Resolves once that is read, where it was not yet. */
export type Fallback = (action: ShortcutAction) => Promise<void> | undefined;

/** How long (ms) an action waits for its page to appear, once that is read, before it is forgotten. */
const patience = 1000;

/** A window's dispatcher, with nothing to do yet. */
export function createDispatcher(now: () => number = Date.now): Dispatcher {
  const handlers = new Map<ShortcutAction, (() => void)[]>();
  const backs: (() => void)[] = [];
  const fallbacks: Fallback[] = [];
  let waiting: { readonly action: ShortcutAction; until: number } | undefined;

  const push = <H>(stack: H[], handler: H): (() => void) => {
    stack.push(handler);
    return () => {
      const at = stack.lastIndexOf(handler);
      if (at >= 0) stack.splice(at, 1);
    };
  };

  return {
    run(action) {
      const handler = handlers.get(action)?.at(-1);
      if (handler) return handler();
      const asked = (waiting = { action, until: now() + patience });
      const read = fallbacks.at(-1)?.(action);
      if (!read) return;
      asked.until = Infinity;
      void read.then(() => {
        asked.until = now() + patience;
      });
    },
    goBack() {
      const back = backs.at(-1);
      back?.();
      return back !== undefined;
    },
    register(action, handler) {
      const stack = handlers.get(action) ?? [];
      handlers.set(action, stack);
      const remove = push(stack, handler);
      if (waiting?.action === action) {
        const fresh = now() < waiting.until;
        waiting = undefined;
        if (fresh) handler();
      }
      return remove;
    },
    registerBack: (handler) => push(backs, handler),
    registerFallback: (fallback) => push(fallbacks, fallback),
  };
}

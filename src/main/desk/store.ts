/** Called after a change with the value now and the value before. */
export type Listener<T> = (next: T, previous: T) => void;

/** One immutable value and those who follow it. */
export interface Store<T> {
  get(): T;
  /** Tells the listeners only when the value is another one. */
  set(next: T): void;
  /** Returns the function that stops the listener. */
  subscribe(listener: Listener<T>): () => void;
}

/**
 * A store that starts with `initial`. A listener that throws stops neither the others nor the change:
 * `report` hears of it.
 */
export function createStore<T>(initial: T, report: (thrown: unknown) => void): Store<T> {
  let value = initial;
  const listeners = new Set<Listener<T>>();
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      const previous = value;
      value = next;
      for (const listener of [...listeners]) {
        try {
          listener(next, previous);
        } catch (thrown) {
          report(thrown);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

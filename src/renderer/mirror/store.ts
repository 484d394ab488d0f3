/** A value that changes and says so. */
export interface Store<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** A store and the way to change it. Setting the same value tells nobody. */
export function createStore<T>(initial: T): Store<T> & { set(value: T): void } {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

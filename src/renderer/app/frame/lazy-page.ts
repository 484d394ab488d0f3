import { lazy, type ComponentType } from 'react';

/** A page in a part of its own: a window's start does not pay for what it does not show. */
export interface LazyPage<P = object> {
  readonly Content: ComponentType<P>;
  /** Reads it ahead: the pointer is on its way there. Resolves once that is done, or has failed. */
  readonly load: () => Promise<void>;
}

/** Makes a page of a dynamic import. */
export function lazyPage<P>(read: () => Promise<ComponentType<P>>): LazyPage<P> {
  return {
    Content: lazy(async () => ({ default: await read() })),
    load: () =>
      read().then(
        () => undefined,
        () => undefined,
      ),
  };
}
